import type { DataSet } from "../../statistics/data-set.ts";
import { foldText } from "../clean-text.ts";
import { distance } from "../names/edit-distance.ts";
import type { MeasureRead } from "../parts.ts";
import { type Passage, type Word, withoutSpans, wordsOf } from "../passage.ts";
import { PatternIndex } from "../pattern-index.ts";
import { otherMeasures } from "../phrases/other-measures.ts";
import { readOtherCode } from "./offence-code.ts";

interface Term {
	readonly pattern: RegExp;
	readonly measure: string | null;
	readonly label: string;
	readonly words: readonly string[];
}

const whole = (pattern: string) => new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`, "g");

/** As one or as many: "burglary" and "burglaries", "knife crime" and "knife crimes". */
function inNumber(source: string): string {
	if (/[a-z]{3}(?:ch|sh|x)$/.test(source)) return `${source}(?:es)?`;
	if (/[a-z]{3}[^aeiou]y$/.test(source)) return `${source.slice(0, -1)}(?:y|ies)`;
	return /[a-z]{3}[a-rt-z]$/.test(source) ? `${source}s?` : source;
}

/** Code 49 is not code 4.9. */
const literal = (term: string) =>
	inNumber(apart(term)).replace(/home(\S+?)office/, "(?:home$1office|ho(?!\\w))");

const apart = (term: string) =>
	foldText(term)
		.replace(/(?<=\d)[^a-z0-9]+(?=\d)/g, "~")
		.split(/[^a-z0-9~]+/)
		.join("[^a-z0-9]{0,3}")
		.replaceAll("~", "[^a-z0-9]{1,3}");

interface Terms {
	/** Those of the data set, the longest first, and then the others. */
	readonly all: readonly Term[];
	readonly index: PatternIndex;
	/** Those that may be meant by other letters, with their places in `all`, by their first letter: it is never mistyped. */
	readonly misspelt: ReadonlyMap<string, readonly (readonly [place: number, term: Term])[]>;
}

const known = new WeakMap<DataSet, Terms>();

function termsOf(data: DataSet): Terms {
	const terms = known.get(data) ?? collect(data);
	known.set(data, terms);
	return terms;
}

function collect(data: DataSet): Terms {
	const loaded = data.measures().flatMap((measure) =>
		[...measure.terms, measure.id, measure.name].map((term) => ({
			source: literal(term),
			measure: measure.id,
			label: measure.name,
			words: wordsOf(foldText(term)).map((it) => it.text),
			length: term.length,
		})),
	);
	const sorted = loaded.toSorted((a, b) => b.length - a.length);
	const all = [...sorted, ...others].map(({ source, ...it }) => ({ ...it, pattern: whole(source) }));
	return {
		all,
		index: new PatternIndex(all.map(({ pattern }) => pattern)),
		misspelt: Map.groupBy(
			[...all.entries()].filter(([, { words }]) => words.length > 1 || (words[0]?.length ?? 0) > long),
			([, { words }]) => words[0]?.charAt(0) ?? "",
		),
	};
}

const deprecated = /child(?:ren)?(?:'s)? ?porn|kiddie ?porn|\bporn/;

const others = Object.entries(otherMeasures).flatMap(([label, patterns]) =>
	patterns.map((pattern) => ({
		source: pattern,
		measure: null,
		label,
		words: wordsOf(label).map((it) => it.text),
	})),
);

const refusing =
	/(?<![a-z])(?:not|rather than|instead of|other than|apart from|except|excluding|ignor(?:e|ing)|never mind|forget(?: about)?|scrap|ditch)(?: (?:the|in|from|for|by|under|any|your))*[ |]*$/;

/**
 * The text without the measures it does not want, and the one left where it names no other: "the figure for Kent, not
 * code 86" is of the first measure.
 */
export function withoutRefused(
	passage: Passage,
	data: DataSet,
): { readonly passage: Passage; readonly instead: MeasureRead | null } {
	const refused: MeasureRead[] = [];
	let left = passage;
	for (let read = readMeasure(left, data); read !== null; read = readMeasure(left, data)) {
		if (refusing.test(passage.folded.slice(0, read.start))) refused.push(read);
		left = withoutSpans(left, [read]);
	}
	const [only] = data.measures().filter((it) => refused.every((read) => read.measure !== it.id));
	const isNeeded = refused.some((it) => it.measure !== null);
	const [first] = refused;
	return {
		passage: withoutSpans(passage, refused),
		instead:
			first && only && isNeeded
				? { ...first, certainty: "implied", measure: only.id, label: only.name }
				: null,
	};
}

/** Whether a text may refuse something: most do not, and need not be searched for it. */
export const mayRefuse = (folded: string): boolean =>
	/(?<![a-z])(?:not|rather|instead|other than|apart|except|excluding|ignor(?:e|ing)|never mind|forget|scrap|ditch)(?![a-z])/.test(
		folded,
	);

/** The measure that was named; what is loaded before what is only known, what is rightly spelt before what is not. */
export function readMeasure(passage: Passage, data: DataSet): MeasureRead | null {
	const { all, index, misspelt } = termsOf(data);
	const code = readOtherCode(passage, (it) => isHeldCode(it, all));
	if (code !== null) return code;
	const mayMatch = index.mayMatch(passage.rest);
	const terms = all.filter((_, at) => mayMatch[at] === 1);
	const found = firstOf(terms, passage);
	if (found !== null) {
		const notHeld = terms.filter((it) => it.measure === null);
		return wider(found, firstOf(notHeld, passage), all) ?? everything(found, all);
	}
	const words = wordsOf(passage.rest).slice(0, mostWords);
	let nearest: { readonly place: number; readonly read: MeasureRead } | null = null;
	for (const [from, first] of words.entries()) {
		for (const [place, term] of misspelt.get(first.text.charAt(0)) ?? []) {
			if (nearest !== null && place >= nearest.place) break;
			const last = words[from + term.words.length - 1];
			if (last === undefined || !isMisspelt(words, from, term.words)) continue;
			nearest = { place, read: readAs(passage, first.start, last.end, term) };
		}
	}
	return nearest?.read ?? null;
}

/** Whether a measure held is called by the code: "86", "8n". */
const isHeldCode = (code: string, terms: readonly Term[]): boolean => {
	const named = whole(`codes? ${code.replace(/[/.]/g, "[^a-z0-9]{1,3}")}`);
	return terms.some(({ measure, words }) => measure !== null && named.test(words.join(" ")));
};

/** The first of the terms that stands in a text. */
function firstOf(terms: readonly Term[], passage: Passage): MeasureRead | null {
	for (const term of terms) {
		term.pattern.lastIndex = 0;
		const match = term.pattern.exec(passage.rest);
		if (match !== null) return readAs(passage, match.index, match.index + match[0].length, term);
	}
	return null;
}

/**
 * What is known by more words than a measure that is loaded: "knife crime" is not all crime. Where it is loaded itself under
 * its first name, it is that: "drug crime" is drug offences.
 */
function wider(found: MeasureRead, read: MeasureRead | null, terms: readonly Term[]): MeasureRead | null {
	if (found.measure === null || read === null) return null;
	if (read.start > found.start || read.end < found.end) return null;
	if (read.end - read.start === found.end - found.start) return null;
	const name = foldText(read.label);
	const same = terms.find((it) => it.measure !== null && it.words.join(" ") === name);
	return same === undefined ? read : { ...read, measure: same.measure, label: same.label };
}

/** "All offences", "overall crime": the measure of all crime, by whichever of its names. */
function everything(found: MeasureRead, terms: readonly Term[]): MeasureRead {
	if (found.measure !== null || found.label !== ALL_CRIME) return found;
	const held = terms.find((it) => it.measure !== null && it.words.join(" ") === ALL_CRIME);
	return held === undefined ? found : { ...found, measure: held.measure, label: held.label };
}

const ALL_CRIME = "all crime";

/** A measure named beside the first, with another meaning: "compare nspcc and home office". */
export function readOtherMeasure(passage: Passage, first: MeasureRead, data: DataSet): MeasureRead | null {
	let left = withoutSpans(passage, [first]);
	for (let read = readMeasure(left, data); read !== null; read = readMeasure(left, data)) {
		if (read.measure !== null && read.measure !== first.measure) return read;
		left = withoutSpans(left, [read]);
	}
	return null;
}

const mostWords = 40;
/** So many letters a word has where one, or two, of them may be wrong. */
const [long, longer] = [6, 9];

function isMisspelt(words: readonly Word[], from: number, meant: readonly string[]): boolean {
	return meant.every((word, i) => {
		const typed = words[from + i]?.text ?? "";
		if (typed === word) return true;
		if (meant.length > 1 && word.length >= longer && isCutShort(typed, word)) return true;
		const isBesideOthers = meant.length > 1 && word.length === long - 1;
		const limit = word.length >= longer ? 2 : word.length >= long || isBesideOthers ? 1 : 0;
		return limit > 0 && typed[0] === word[0] && distance(typed, word, limit) <= limit;
	});
}

/** "pubs" for publications. */
const isCutShort = (typed: string, word: string): boolean =>
	typed.length > 2 && word.startsWith(typed.replace(/s$/, ""));

function readAs(passage: Passage, start: number, end: number, { measure, label }: Term): MeasureRead {
	const text = passage.text.slice(start, end);
	const isDeprecated = deprecated.test(passage.folded.slice(start, end));
	return { start, end, text, certainty: "certain", measure, label, deprecated: isDeprecated };
}
