import { whenNeeded } from "../../statistics/when-needed.ts";
import type { Cue } from "../parts.ts";
import { matchesOf, type Passage, withoutSpans } from "../passage.ts";
import { PatternIndex } from "../pattern-index.ts";
import { apartPhrases } from "../phrases/apart-phrases.ts";
import { calledPhrases } from "../phrases/called-phrases.ts";
import { deskPhrases } from "../phrases/desk-phrases.ts";
import { eachForce } from "../phrases/each-force.ts";
import { figurePhrases } from "../phrases/figure-phrases.ts";
import { formPhrases } from "../phrases/form-phrases.ts";
import { handoutPhrases } from "../phrases/handout-phrases.ts";
import { inclusionPhrases } from "../phrases/inclusion-phrases.ts";
import { oneInHowMany } from "../phrases/one-in-how-many.ts";
import type { CuePhrases } from "../phrases/phrases.ts";
import { pickedForces } from "../phrases/picked-forces.ts";
import { ratePhrases } from "../phrases/rate-phrases.ts";
import { notForces, refusalPhrases } from "../phrases/refusal-phrases.ts";
import { asTyped } from "../phrases/short-spellings.ts";
import { talkPhrases } from "../phrases/talk-phrases.ts";
import { twoNumbers } from "../phrases/two-numbers.ts";
import { wordsPhrases } from "../phrases/words-phrases.ts";

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

const index = whenNeeded(() => new PatternIndex(phrases().map(({ pattern }) => pattern)));

/** Earlier phrases take their words before later ones see them. */
const phrases = whenNeeded(() =>
	compiled([
		...inclusionPhrases,
		...calledPhrases,
		...apartPhrases,
		...formPhrases,
		...oneInHowMany,
		...twoNumbers,
		...refusalPhrases,
		...notForces,
		...deskPhrases,
		...pickedForces,
		...eachForce,
		...wordsPhrases,
		...handoutPhrases,
		...figurePhrases,
		...ratePhrases,
		...talkPhrases,
	]),
);

/** Kinds and refusals that the words hint at, in order of the text; each word hints once. */
export function readCues(passage: Passage): readonly Cue[] {
	let left = passage;
	const cues: Cue[] = [];
	const mayMatch = index().mayMatch(passage.rest);
	for (const [at, { kind, weight, pattern }] of phrases().entries()) {
		if (mayMatch[at] === 0) continue;
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
