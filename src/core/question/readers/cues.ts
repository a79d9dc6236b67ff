import { deskPhrases } from "../desk-phrases.ts";
import { figurePhrases } from "../figure-phrases.ts";
import type { Cue } from "../parts.ts";
import { matchesOf, type Passage, withoutSpans } from "../passage.ts";
import type { CuePhrases } from "../phrases.ts";
import { notForces, refusalPhrases } from "../refusal-phrases.ts";
import { asTyped } from "../short-spellings.ts";
import { talkPhrases } from "../talk-phrases.ts";
import { wordsPhrases } from "../words-phrases.ts";

interface Phrase {
	readonly kind: string;
	readonly weight: Cue["weight"];
	readonly pattern: RegExp;
}

/** The apostrophe of "what's" and "don't", which many leave out. */
const apostrophe = /'(?=(?:s|t|re|ve|ll|d|m)(?![a-z]))/g;

const compiled = (table: readonly CuePhrases[]): readonly Phrase[] =>
	table.map(([kind, weight, ...patterns]) => ({
		kind,
		weight,
		pattern: new RegExp(
			`(?<![a-z0-9'-])(?:${asTyped(patterns.join("|").replace(apostrophe, "'?"))})(?![a-z0-9])`,
			"g",
		),
	}));

/** Earlier phrases take their words before later ones see them. */
const phrases = compiled([
	...refusalPhrases,
	...notForces,
	...deskPhrases,
	...wordsPhrases,
	...figurePhrases,
	...talkPhrases,
]);

/** Kinds and refusals that the words hint at, in order of the text; each word hints once. */
export function readCues(passage: Passage): readonly Cue[] {
	let left = passage;
	const cues: Cue[] = [];
	for (const { kind, weight, pattern } of phrases) {
		const found: Cue[] = [];
		for (const match of matchesOf(left.rest, pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			found.push({ start, end, text: passage.text.slice(start, end), certainty: "certain", kind, weight });
		}
		left = withoutSpans(left, found);
		cues.push(...found);
	}
	return cues.toSorted((a, b) => a.start - b.start);
}
