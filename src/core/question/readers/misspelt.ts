import { distance } from "../names/edit-distance.ts";
import { everydayNames } from "../names/everyday-names.ts";
import type { Lexicon, Name } from "../names/lexicon.ts";
import { matchName, matchSurely } from "../names/match-name.ts";
import { keyOf } from "../names/name-key.ts";
import type { GeographyRead } from "../parts.ts";
import { type Passage, type Span, type Word, wordsOf } from "../passage.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { unknownName } from "./geography.ts";
import { isRunning, leadsToName } from "./running-text.ts";

/** Words of one name at most, and windows of words tried in one text. */
const longestName = 5;
const mostTries = 20;

/** Names that are not written as anything we know, but near enough; and, when nothing else was named, what may be meant. */
export function readMisspelt(
	passage: Passage,
	lexicon: Lexicon,
	otherNames: boolean,
): readonly GeographyRead[] {
	const reads: GeographyRead[] = [];
	let tries = 0;
	for (const run of runsOf(passage)) {
		for (let from = 0; from < run.length; ) {
			let next = from + 1;
			for (let to = Math.min(run.length, from + longestName); to > from && tries < mostTries; to--) {
				tries++;
				const read = nameIn(passage, run.slice(from, to), lexicon);
				if (read === null) continue;
				reads.push(read);
				next = to;
				break;
			}
			from = next;
		}
	}
	return reads.length > 0 || otherNames ? reads : guesses(passage, lexicon);
}

const linking = new Set(["of", "upon", "on", "and", "&"]);

/** "n walses", "west mdilands region". */
const isPartOfName = (word: string, isBehindOne: boolean): boolean =>
	isBehindOne ? word === "region" : /^[nsew]$/.test(word);

/** Words next to each other that nobody has understood and that are not of the kind any sentence has. */
export function runsOf(passage: Passage): readonly (readonly Word[])[] {
	const runs: Word[][] = [];
	let last: Word | undefined;
	for (const word of wordsOf(passage.rest)) {
		const isName =
			(word.text.length > 1 && !noiseWords.has(word.text.replace(/'/g, "")) && !/^\d+$/.test(word.text)) ||
			isPartOfName(word.text, last !== undefined);
		const joins =
			last !== undefined &&
			/^[ -]*(?:(?:of|upon|on|and|&) )?$/.test(passage.rest.slice(last.end, word.start));
		if (isName || !linking.has(word.text)) last = isName ? word : undefined;
		if (!isName) continue;
		const run = runs.at(-1);
		if (joins && run !== undefined) run.push(word);
		else runs.push([word]);
	}
	return runs;
}

/** The name the words are meant for, though they are no name's as written; null where that is not sure or the name is not accepted. */
export function nameIn(
	passage: Passage,
	words: readonly Word[],
	lexicon: Lexicon,
	accepts: (name: Name) => boolean = () => true,
): GeographyRead | null {
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return null;
	const match = matchSurely(passage.text.slice(first.start, last.end), lexicon);
	const [name] = match.names;
	const isSure = match.misspelt && match.outcome === "matched";
	const isKnown = match.misspelt && match.outcome === "ambiguous" && match.sure;
	if (name === undefined || !(isSure || isKnown) || !accepts(name)) return null;
	return {
		start: first.start,
		end: last.end,
		text: passage.text.slice(first.start, last.end),
		certainty: "implied",
		outcome: match.outcome,
		geographies: name.meaning.geographies.slice(0, 5),
		how: "misspelt",
		place: name.meaning.place,
		otherwise: [...name.meaning.otherwise, ...nearlyAsNear(keyOf(words.map((it) => it.text)), name, lexicon)],
		note: name.meaning.note,
	};
}

/** Forces whose names are one letter further away than the one taken: "susex" is Sussex, but may be Essex. */
export function nearlyAsNear(letters: string, { meaning, words }: Name, lexicon: Lexicon): readonly string[] {
	const reach = Math.min(2, distance(letters, keyOf(words), 3) + 1);
	const near = inOneWord(lexicon).filter((it) => distance(letters, it.letters, reach) <= reach);
	const others = near.filter((it) => !meaning.geographies.includes(it.geographies[0] ?? ""));
	return [...new Set(others.flatMap((it) => it.geographies))];
}

const short = new WeakMap<Lexicon, ReturnType<typeof shortNames>>();

function inOneWord(lexicon: Lexicon): ReturnType<typeof shortNames> {
	const known = short.get(lexicon) ?? shortNames(lexicon);
	short.set(lexicon, known);
	return known;
}

/** Forces and other areas by their own names of one word. */
const shortNames = ({ names }: Lexicon) =>
	names
		.filter((it) => it.rank === "geography" && it.meaning.how === "name" && it.words.length === 1)
		.map((it) => ({ letters: keyOf(it.words), geographies: it.meaning.geographies }));

/** "How many did Atlantis Constabulary record": what stands before is told as a name, known or not. */
const ofPolice = /^ (?:police|constabulary)(?![a-z])/;

/** What may be meant by the only words that could be a name. */
function guesses(passage: Passage, lexicon: Lexicon): readonly GeographyRead[] {
	const runs = runsOf(passage);
	const force = runs.find((run) => ofPolice.test(passage.folded.slice(run.at(-1)?.end)));
	const [run, ...more] = force === undefined ? runs : [force];
	const [first, last] = [run?.[0], run?.at(-1)];
	if (run === undefined || first === undefined || last === undefined) return [];
	if (more.length > 0 || run.length > longestName) return [];
	const running = isRunning(passage);
	if (running && force === undefined && !leadsToName.test(passage.folded.slice(0, first.start))) return [];
	if (running && run.some((word) => everydayNames.has(word.text))) return [];
	const match = matchName(passage.text.slice(first.start, last.end), lexicon);
	if (!match.misspelt && match.sure) return [];
	const geographies = match.near
		? match.names.slice(0, 3).flatMap((it) => it.meaning.geographies.slice(0, 1))
		: [];
	const span = { start: first.start, end: last.end };
	const isTold = force !== undefined || isPlaceTold(passage, span);
	return geographies.length === 0 && running && !isTold ? [] : [unknownName(passage, span, geographies)];
}

/** "How many offences in Atlantis", "in atlantis last year": told as a place, though none we know. */
function isPlaceTold({ text, folded }: Passage, { start, end }: Span): boolean {
	const isCapital = /\p{Lu}/u.test(text.charAt(start)) && /\p{Ll}/u.test(text);
	const isLast =
		/^ ?(?:[?.!]|$| (?:in|for|since|over) (?:20)?\d\d| (?:20)?\d\d[/-]?\d* ?[?.!]*$| (?:last|this) year)/;
	return / in (?:the )?$/.test(folded.slice(0, start)) && (isCapital || isLast.test(folded.slice(end)));
}
