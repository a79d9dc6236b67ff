import type { Cue, QuestionOptions } from "../parts.ts";

/** Said in passing, they mean something only when nothing else is. */
const smallTalk = new Set(["greeting", "thanks"]);

/** What people talk about in words they said, not what is asked for. */
const topics = new Set(["convictions", "cause", "forecast", "below-force", "personal-data", "not-counted"]);

/** Drops hints that the rest of the question contradicts. `isAsking` is whether a name, a time or a measure was read. */
export function settleCues(
	cues: readonly Cue[],
	isAsking: boolean,
	options: QuestionOptions,
): readonly Cue[] {
	const asksElse = cues.some((it) => !smallTalk.has(it.kind) && it.weight > 1);
	const asksForWords = cues.some((it) => it.kind === "quote" && it.weight > 1);
	const kept = cues.filter((it) => {
		if (asksForWords && topics.has(it.kind)) return false;
		if (smallTalk.has(it.kind)) return !isAsking && !asksElse;
		if (it.kind === "about" && it.weight === 3) return !isAsking;
		return true;
	});
	if (options.id !== undefined && !kept.some((it) => it.weight === 3)) return [...kept, show(options.id)];
	return kept;
}

const show = (id: string): Cue => ({
	kind: "show",
	weight: 3,
	certainty: "certain",
	start: 0,
	end: 0,
	text: id,
});

/** Nothing but a mention is a greeting; an empty command, "?" or a row of emoji asks what one can ask. */
export function cueOfSilence(style: "command" | "sentence", raw: string): Cue {
	const isMention = style === "sentence" && raw.replace(/<@[^<>]*>/g, "").trim() === "";
	const kind = isMention ? "greeting" : "help";
	return { kind, weight: 1, certainty: "implied", start: 0, end: 0, text: "" };
}
