import { distance } from "../names/edit-distance.ts";
import type { Cue } from "../parts.ts";
import { type Passage, type Word, withoutSpans, wordsOf } from "../passage.ts";
import { commands, lists } from "../phrases/commands.ts";
import { changeOfEach } from "../phrases/each-force.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { someForces } from "../phrases/picked-forces.ts";

const kinds = new Map(
	Object.entries(commands).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** Said before a command as one speaks: "please", "can you". */
const polite = new Set(["please", "pls", "plz", "can", "could", "you", "just", "the", "a"]);

/** "Share this with the desk" asks for no share, "list forces by size" for an order, "check your working" for it; "copy quotes a spokesman" tells what stands in it. */
const isNoCommand: Readonly<Record<string, RegExp>> = {
	copy: /^ (?:says|said|has|reads|attributes|claims|(?:quotes|cites)(?= (?:an?|the|our|their|him|her|them|sir|mr|mrs|ms|dr|di|dci|det|detective|insp|inspector|supt|chief|[a-z]+ [a-z]+ (?:as )?saying)(?![a-z])))(?![a-z])/,
	share:
		/^ (?:(?:it|this|that|these|those|them|with|to)(?![a-z])|.{2,40} (?:with|to) (?:(?:the|our) )?(?:channel|team|room|everyone|newsroom|news ?desk|desk|others|colleagues)(?![a-z]))/,
	list: /^ (?:the |all |all the )?(?:police )?(?:forces|areas) (?:by|in order|ranked|from (?:the )?(?:highest|lowest|most|top))(?![a-z])/,
	check:
		/^ (?:(?:your|ur|the|that) (?:working|workings|maths|sums|calculations?)(?![a-z])|(?:(?:the|this|that|my|our|a) )?(?:quotes?|quotation|statement)(?![a-z]).*["“])/,
};

/** The word that opens a command: "quote cumbria", "rank cumbria 2021". "show" only with an answer's id. */
export function readCommand(passage: Passage, namesAnswer: boolean): Cue | null {
	const words = wordsOf(passage.rest);
	const first = words.find((word) => !polite.has(word.text));
	if (first === undefined) return null;
	if (words.length === 1 && lists.includes(first.text)) return cueAt(passage, first, "list");
	const kind = kinds.get(first.text);
	if (kind === undefined || (kind === "show" && !namesAnswer)) return null;
	if (changeOfEach.test(passage.rest.slice(first.start))) return null;
	const after = passage.rest.slice(first.end);
	if (isNoCommand[kind]?.test(after) === true || (kind === "list" && someForces.test(after))) return null;
	return cueAt(passage, first, kind);
}

/** Commands that are about the answer of another: "explain count 2021", "copy rank cumbria". */
const aboutAnother = new Set(["explain", "copy", "csv", "chart"]);

/** The command whose answer an opening one is about; null where it names none. */
export const readInnerCommand = (passage: Passage, opening: Cue | null): Cue | null =>
	opening !== null && aboutAnother.has(opening.kind)
		? readCommand(withoutSpans(passage, [opening]), false)
		: null;

/** The same with a slip in it, for words that mean nothing else. */
export function readMisspeltCommand(passage: Passage): Cue | null {
	const [first] = wordsOf(passage.folded);
	const isUnread = first !== undefined && passage.rest.slice(first.start, first.end) === first.text;
	if (first === undefined || !isUnread || first.text.length < 4 || noiseWords.has(first.text)) return null;
	for (const [word, kind] of kinds) {
		if (kind === "show" || word.length < 4) continue;
		const slips = distance(first.text, word, 1);
		if (
			slips === 0 ||
			(ofFigures.has(kind) && isWithoutVowels(first.text, word)) ||
			(slips === 1 &&
				((word[0] === first.text[0] && Math.min(word.length, first.text.length) >= 5) ||
					sameLetters(word, first.text)))
		)
			return cueAt(passage, first, kind);
	}
	return null;
}

/** Kinds that a hurried word is taken for. */
const ofFigures = new Set([
	"trend",
	"change",
	"compare",
	"rank",
	"share",
	"record",
	"quote",
	"source",
	"chart",
]);

/** "shre", "trnd": vowels are what is left out first. */
const isWithoutVowels = (typed: string, word: string): boolean =>
	typed.length < word.length && typed[0] === word[0] && consonants(typed) === consonants(word);

const consonants = (text: string): string => text.replace(/[aeiou]/g, "");

const sameLetters = (a: string, b: string): boolean => sorted(a) === sorted(b);

const sorted = (word: string): string => Array.from(word).toSorted().join("");

function cueAt(passage: Passage, { start, end }: Word, kind: string): Cue {
	return { start, end, text: passage.text.slice(start, end), certainty: "certain", kind, weight: 3 };
}
