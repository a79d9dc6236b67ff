import type { Passage, Span } from "../passage.ts";

/** "In English then", "plain English please": the language an answer is wanted in, which no answer has another than. */
const inEnglish =
	/(?<![a-z])(?:(?:(?:back|now) )?in(?:to)? )?(?:plain|simple|proper|everyday) english(?! (?:forces?|regions?|areas?|police|count(?:y|ies)|cit(?:y|ies)))(?![a-z])|(?<![a-z])(?:(?:back|now) )?in english(?=[ ,]*(?:$|[?.!;:)|-]|(?:then|pls|plz|please|now|this time|instead|too|again|thanks|ta|cheers|not (?:welsh|gaelic)|and (?:not|welsh)|if (?:you|u|possible|poss))(?![a-z])))/g;

/** Where the language is said, in which no place is named; alone it is a question of its own. */
export function readLanguage({ folded }: Passage): {
	readonly spans: readonly Span[];
	readonly isAlone: boolean;
} {
	const spans = [...folded.matchAll(inEnglish)].map((it) => ({
		start: it.index,
		end: it.index + it[0].length,
	}));
	const beside = spans.reduceRight((text, it) => text.slice(0, it.start) + text.slice(it.end), folded);
	return { spans, isAlone: !/[a-z0-9]/.test(beside.replace(saidWith, "")) };
}

const saidWith =
	/(?<![a-z])(?:and|ok|okay|now|then|so|say|said|put|write|give|it|that|this|me|can|could|would|you|u|please|pls|plz|thanks|ta|cheers|again|instead|too)(?![a-z])/g;
