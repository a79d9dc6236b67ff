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
	const asksBeforehand = cues.some((it) => it.kind === "embargo");
	const kept = cues.filter((it) => {
		if (it.kind === "forecast" && asksBeforehand) return false;
		if (asksForWords && topics.has(it.kind)) return false;
		// "All forces" is what is added up then.
		if (it.kind === "list" && it.weight === 1 && cues.some(({ kind }) => kind === "total")) return false;
		if (smallTalk.has(it.kind)) return !isAsking && !asksElse;
		if (it.kind === "about" && it.weight === 3) return !isAsking;
		return true;
	});
	if (options.id !== undefined && !kept.some((it) => it.weight === 3)) return [...kept, show(options.id)];
	return kept;
}

/** "Which is higher, Kent or Essex, and by how much" asks for what lies between the two, not for a change of either. */
export function betweenPlaces(cues: readonly Cue[], places: number): readonly Cue[] {
	const compares = cues.some((it) => it.kind === "compare" && it.weight > 1);
	const changes = cues.filter((it) => it.kind === "change");
	const isGap =
		places > 1 && compares && changes.every((it) => /^by (?:how (?:much|many)|what)$/i.test(it.text));
	return isGap ? cues.filter((it) => it.kind !== "change") : cues;
}

const show = (id: string): Cue => ({
	kind: "show",
	weight: 3,
	certainty: "certain",
	start: 0,
	end: 0,
	text: id,
});

/**
 * Nothing but a mention is a greeting, and an emoji after an answer is said in passing; an empty command, "?" or a row of
 * emoji asks what one can ask.
 */
export function cueOfSilence(style: "command" | "sentence", raw: string, isReply: boolean): Cue {
	const said = raw.replace(/<@[^<>]*>/g, "").trim();
	const isMention = style === "sentence" && said === "";
	const isNod = isReply && !/[?!]/.test(said) && /\p{Extended_Pictographic}|:[a-z0-9+_-]+:/iu.test(said);
	const kind = isMention ? "greeting" : isNod ? "thanks" : "help";
	return { kind, weight: 1, certainty: "implied", start: 0, end: 0, text: "" };
}
