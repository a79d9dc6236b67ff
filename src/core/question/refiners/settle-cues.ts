import type { Cue, QuestionOptions } from "../parts.ts";

/** Said in passing, they mean something only when nothing else is. */
const smallTalk = new Set(["greeting", "thanks"]);

/** What people talk about in words they said, not what is asked for. */
const topics = new Set(["convictions", "cause", "forecast", "below-force", "personal-data", "not-counted"]);

/** Begins a question after "ok", "thanks": "great, which is it", "ok but what is this". */
const beginsQuestion =
	/(?:^|[|,.;:!?-]|(?<![a-z])(?:and|but|so|then|or|just))[ |]*(?:(?:what(?! (?:\||(?:an?|great|lovely)(?![a-z])))|which|who|whose|why|how(?! (?:kind|nice|lovely|useful|helpful|interesting|funny|odd|strange|depressing|grim|awful|sad)(?![a-z]))|where|when)(?:'?s)?(?![a-z]| is (?:what|why|how|all|great|good|fine|perfect|exactly))|do (?:you|u|we|i|they|the|any|these|those)(?![a-z])|(?:is|are|was|were|does|did|can|could|would|will|has|have|should) (?:it|that|this|these|those|they|there|you|u|we|i|the|any|anyone|he|she)(?![a-z]))/;
/** Orders for an answer after "ok", "great": "ok make it shorter", where "ok, printing it" says what the asker does. */
const orders =
	/(?:^|[|,.;:!-])[ |]*(?:(?:and|but|so|then|now|please|pls|can you|could you)[ ,]+)*(?:write|draft|make|give|show|send|turn|list|add|drop|remove|take|cut|swap|change|sort|compare|try|redo|round|tell|find|get|work|split|break|shorten|trim) (?:it|that|this|them|those|these|me|us|a|an|the|up|out|again)(?![a-z])/;
/** A question mark behind a word that is more than whom it is said to. */
const marked =
	/(?<![a-z])(?!(?:mate|all|you|guys|pal|man|then|now|yeah|yes|right|again|very|much|so)(?![a-z]))[a-z]{2,}[^a-z?]*\?/;

/**
 * Drops hints that the rest of the question contradicts. `isAsking` is whether a name, a time or a measure was read; `left`
 * what nobody understood: who asks something in it says no thanks.
 */
export function settleCues(
	cues: readonly Cue[],
	isAsking: boolean,
	options: QuestionOptions,
	left: string,
): readonly Cue[] {
	const asksMore = [beginsQuestion, orders, marked].some((it) => it.test(left));
	const asksElse = cues.some((it) => !smallTalk.has(it.kind) && it.weight > 1);
	const asksForWords = cues.some((it) => it.kind === "quote" && it.weight > 1);
	const asksBeforehand = cues.some((it) => it.kind === "embargo");
	const kept = cues.filter((it) => {
		if (it.kind === "forecast" && asksBeforehand) return false;
		if (asksForWords && topics.has(it.kind)) return false;
		// "All forces" is what is added up then.
		if (it.kind === "list" && it.weight === 1 && cues.some(({ kind }) => kind === "total")) return false;
		if (it.kind === "thanks" && asksMore) return false;
		if (smallTalk.has(it.kind)) return !isAsking && !asksElse;
		if (it.kind === "about" && it.weight === 3) return !isAsking;
		return true;
	});
	if (options.id !== undefined && !kept.some((it) => it.weight === 3)) return [...kept, show(options.id)];
	return kept;
}

/**
 * "Which is higher, Kent or Essex, and by how much" asks for what lies between the two, not for a change of either; "why 1,356
 * in Kent and 1,133 in Lancashire" for a cause, not for how two numbers of one place were come by.
 */
export function betweenPlaces(read: readonly Cue[], places: number): readonly Cue[] {
	const cues =
		places > 1
			? read.map((it) => (it.kind === "explain" && asksWhy.test(it.text) ? { ...it, kind: "cause" } : it))
			: read;
	const compares = cues.some((it) => it.kind === "compare" && it.weight > 1);
	const changes = cues.filter((it) => it.kind === "change");
	const isGap =
		places > 1 && compares && changes.every((it) => /^by (?:how (?:much|many)|what)$/i.test(it.text));
	return isGap ? cues.filter((it) => it.kind !== "change") : cues;
}

const asksWhy = /^(?:why|how come)(?![a-z])/i;

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
