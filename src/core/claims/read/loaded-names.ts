import { foldText } from "../../question/clean-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { SubjectMention } from "./subject.ts";

/** One thing that measures are called by. The pattern is sticky. */
interface Called {
	readonly pattern: RegExp;
	readonly measures: readonly string[];
}

/** By the word with which they begin. */
type Names = ReadonlyMap<string, readonly Called[]>;

const known = new WeakMap<DataSet, Names>();

/**
 * Where a text names a measure that is loaded, other than `besides`, by one of its own terms: as one or as many, with or
 * without "offences" behind it ("burglaries", "theft offences"). Without measures where only a part of it is named.
 */
export function loadedNamesIn(
	folded: string,
	data: DataSet,
	besides: ReadonlySet<string>,
): readonly SubjectMention[] {
	const names = known.get(data) ?? namesOf(data, besides);
	known.set(data, names);
	if (names.size === 0) return [];
	const found: SubjectMention[] = [];
	for (const { 0: word, index: start } of folded.matchAll(/(?<![a-z0-9-])[a-z0-9]+/g)) {
		const last = found.at(-1);
		if (last !== undefined && start < last.end) continue;
		const read = (names.get(word) ?? []).flatMap((it) => {
			it.pattern.lastIndex = start;
			const match = it.pattern.exec(folded);
			return match === null ? [] : [{ ...it, label: match[0] }];
		});
		const longest = Math.max(0, ...read.map((it) => it.label.length));
		const meant = read.filter((it) => it.label.length === longest);
		const [first] = meant;
		if (first === undefined) continue;
		const end = start + longest;
		const measures = isPart(folded, start, end) ? [] : meant.flatMap((it) => it.measures);
		found.push({ start, end, measures, label: first.label, counted: true });
	}
	return found;
}

/** Too much is called so: "crime" alone is whatever is spoken of. */
const anything = new Set(["crime", "offences"]);
const counting = "(?: offen[cs]es?| crimes?| cases?| incidents?)?";

function namesOf(data: DataSet, besides: ReadonlySet<string>): Names {
	const terms = data
		.measures()
		.filter(({ id }) => !besides.has(id))
		.flatMap(({ id, terms: own }) => own.map((term) => ({ id, term: foldText(term) })))
		// "Offence code 56" has "code 56" in it.
		.filter(({ term }) => !anything.has(term) && !term.startsWith("offence code "));
	const names = new Map<string, Called[]>();
	for (const [term, of] of Map.groupBy(terms, (it) => it.term)) {
		const words = term.replace(/ offences$/, "").split(/[^a-z0-9.]+/);
		const last = words.at(-1) ?? "";
		const ending = /(?:ch|sh|x)$/.test(last) ? "es" : "s";
		const many = last.endsWith("y") ? [last, `${last.slice(0, -1)}ies`] : [last, `${last}${ending}`];
		const source = [
			...words.slice(0, -1).map((it) => RegExp.escape(it)),
			`(?:${many.map((it) => RegExp.escape(it)).join("|")})`,
		];
		const called = {
			pattern: new RegExp(`${source.join("[^a-z0-9]{1,3}")}${counting}(?![a-z])`, "y"),
			measures: of.map(({ id }) => id),
		};
		for (const begin of words.length === 1 ? many : words.slice(0, 1))
			names.set(begin, [...(names.get(begin) ?? []), called]);
	}
	return names;
}

/** "Bike theft", "attempted rape", "theft from shops": a part of what is called so, of which nothing is held by that name. */
const narrowed = {
	before:
		/(?<![a-z])(?:[a-z]+-)?(?:bike|bicycle|cycle|shop|retail|car|van|vehicle|motor|phone|mobile|cable|metal|lead|fuel|identity|dog|pet|sheep|livestock|plant|machinery|parcel|card|cash|bank|attempted|child|male|female|marital|gang|armed|street|knife|knifepoint|gun|domestic|residential|commercial|business|personal|online|cyber|rural|youth|teenage|racially|religiously|aggravated|hate|alcohol|drugs?|pension|romance|investment|charity|mortgage|benefit|other|related|serious|petty|violent|historic|non-recent)[ -]$/,
	after:
		/^ (?:of|from|involving|against|with|where|by) (?![\d|]|(?:the|a) (?:year|decade|previous|last|same)|last|previous|just|about|around|more|almost|nearly|fewer|less|up|down)/,
};

const isPart = (folded: string, start: number, end: number): boolean =>
	narrowed.before.test(folded.slice(Math.max(0, start - 40), start)) ||
	narrowed.after.test(folded.slice(end, end + 40));
