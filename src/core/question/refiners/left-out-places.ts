import type { DataSet } from "../../statistics/data-set.ts";
import { forcesOf, inWholeRegions } from "../names/whole-areas.ts";
import type { Cue, GeographyRead, QuestionParts } from "../parts.ts";
import { passageOf, type Span } from "../passage.ts";
import {
	drops,
	joined,
	joinedByComma,
	leavesOut,
	less,
	mayLeaveOut,
	outAfter,
	rangedOver,
	setsAgainst,
	takenAfter,
	takenAround,
	takenFrom,
	takesAway,
	takesFrom,
} from "../phrases/leaving-out.ts";
import { said } from "./said.ts";

/** A place that is left out, with the words that say so. */
interface LeftOut {
	readonly read: GeographyRead;
	readonly words: readonly Span[];
}

/** What ranges over forces, of which some can be left out; rates do where they are of no place. */
const ranging: ReadonlySet<string> = new Set(["rank", "count", "missing"]);
const mayRange: ReadonlySet<string> = new Set([...ranging, "rate", "list"]);

/** Whether forces may be put in order, counted or listed: what is then named is the area they lie in. */
export const mayBeRanging = (cues: readonly Cue[]): boolean => cues.some(({ kind }) => mayRange.has(kind));

export const isRanging = ({ cues, options, geographies }: QuestionParts): boolean =>
	cues.some(
		({ kind }) =>
			ranging.has(kind) ||
			(kind === "average" && options.median === true) ||
			(kind === "rate" && geographies.length === 0) ||
			(kind === "list" && options.list === "forces"),
	);

/**
 * "Biggest rise in the Midlands": a name that means several regions means them all where forces are ranged over, and one region
 * where its forces are asked for, "rank Yorkshire forces".
 */
export function inRegionsRanged(parts: QuestionParts, data: DataSet): QuestionParts {
	if (!mayBeRanging(parts.cues)) return parts;
	const isOfForces = parts.without !== undefined || ofItsForces.test(parts.text);
	return { ...parts, geographies: inWholeRegions(parts.geographies, data, isOfForces ? 1 : 2) };
}

const ofItsForces = /(?<![a-z])(?:forces|constabularies)(?![a-z])/i;

/**
 * "Top five without the Met", "excluding London, who recorded the most", "all but Kent": places named only to be left out are
 * set apart, and so is a part of a force, "Kent but not Medway". In a reply what they are left out of may have been asked before.
 */
export function withLeftOut(
	parts: QuestionParts,
	folded: string,
	data: DataSet,
	isReply: boolean,
): QuestionParts {
	if (parts.geographies.length === 0 || !mayLeaveOut.test(folded)) return parts;
	const ofAll = isRanging({ ...parts, geographies: [] });
	const named = leftOutIn(parts.geographies, folded, ofAll);
	const kept = parts.geographies.filter((it) => !named.some(({ read }) => read === it));
	const without = inWholeRegions(
		named.map((it) => it.read),
		data,
	);
	const meant = { ...parts, geographies: kept };
	const isMeant = isRanging(meant)
		? !(kept.some((it) => isForce(it, data)) && named.every((it) => isAgainst(it, folded)))
		: kept.length === 0
			? !isReply && isOfCounts(parts)
			: isTaken(kept, without, data) ||
				named.every(({ read }) => isPlaceWithin(read, kept)) ||
				named.every((it) => isSure(it, folded));
	if (named.length === 0 || !isMeant) return parts;
	const words = named.flatMap((it) => it.words);
	const read = words.flatMap((it) => folded.slice(it.start, it.end).split(/[^a-z0-9]+/)).concat(WHAT_IS_LEFT);
	return {
		...meant,
		without,
		cues: parts.cues.filter((cue) => !words.some((it) => cue.start >= it.start && cue.end <= it.end)),
		unread: parts.unread.filter((word) => !read.includes(word)),
	};
}

/** "What's left", "the rest", said of what something is taken from. */
const WHAT_IS_LEFT = ["left", "rest", "remains", "remaining", "over"];

/** Kinds about counts: nothing is told of a place that is only to be left out. */
const ofCounts: ReadonlySet<string> = new Set(
	"figure total change trend compare share rate record average chart csv copy pack angles explain source quote".split(
		" ",
	),
);
const isOfCounts = ({ cues }: QuestionParts): boolean => cues.every(({ kind }) => ofCounts.has(kind));

/** Whether a place is a part of a force that is asked about. */
export const isPlaceWithin = (
	{ place, geographies: [id] }: GeographyRead,
	kept: readonly GeographyRead[],
): boolean => place !== null && kept.some((it) => it.outcome === "matched" && it.geographies[0] === id);

/** Whether these are parts of the one area that is asked about. */
function isTaken(
	[area, ...more]: readonly GeographyRead[],
	out: readonly GeographyRead[],
	data: DataSet,
): boolean {
	if (area === undefined || more.length > 0) return false;
	const whole = forcesOf(area, data);
	return out.every((it) => {
		const part = forcesOf(it, data);
		return part.length < whole.length && part.every((id) => whole.includes(id));
	});
}

const isForce = ({ outcome, geographies: [id] }: GeographyRead, data: DataSet): boolean =>
	outcome === "matched" && data.geography(id ?? "")?.members.length === 0;

const isAgainst = ({ read }: LeftOut, folded: string): boolean =>
	setsAgainst.test(folded.slice(0, read.start));

const isSure = ({ read, words: [first] }: LeftOut, folded: string): boolean =>
	leavesOut.test(folded.slice(0, read.start)) || (first !== undefined && first.start >= read.end);

function leftOutIn(reads: readonly GeographyRead[], folded: string, ranges: boolean): readonly LeftOut[] {
	const found: LeftOut[] = [];
	for (const [at, read] of reads.entries()) {
		const last = found.at(-1)?.read;
		const isNext = last !== undefined && reads[at - 1] === last;
		const words =
			isNext && follows(last, read, reads[at + 1], folded)
				? [{ start: last.end, end: read.start }]
				: wordsFor(read, listFrom(at, reads, folded), folded, ranges);
		if (words.length > 0) found.push({ read, words });
	}
	return found;
}

/** Whether a place is one more of a list: after a comma alone only where the list goes on or the text ends. */
function follows(
	last: GeographyRead,
	read: GeographyRead,
	next: GeographyRead | undefined,
	folded: string,
): boolean {
	const between = folded.slice(last.end, read.start);
	if (last.start === read.start || joined.test(between)) return true;
	const after = folded.slice(read.end, next?.start);
	const goesOn =
		next === undefined ? /^ ?(?:[?.!;)]|$)/.test(after) : joined.test(after) || joinedByComma.test(after);
	return joinedByComma.test(between) && goesOn;
}

/** The last place of the list that one begins, and the place named after it. */
function listFrom(at: number, reads: readonly GeographyRead[], folded: string): List {
	const [last, next, then] = reads.slice(at, at + 3);
	return last !== undefined && next !== undefined && follows(last, next, then, folded)
		? listFrom(at + 1, reads, folded)
		: { last, next };
}

interface List {
	readonly last: GeographyRead | undefined;
	readonly next: GeographyRead | undefined;
}

/** The words before a place, or around it and the list it begins, that leave it out. */
function wordsFor(
	read: GeographyRead,
	{ last = read, next }: List,
	folded: string,
	ranges: boolean,
): readonly Span[] {
	const [before, after] = [folded.slice(0, read.start), folded.slice(last.end)];
	const lead = leavesOut.exec(before) ?? takesAway.exec(before) ?? (ranges ? drops.exec(before) : null);
	const isLess = less.test(before) && ranges && !rangedOver.test(before);
	if (lead !== null && !isLess) return [{ start: lead.index, end: read.start }];
	const around = takenAround.exec(before);
	const out = outAfter.exec(after) ?? takenAfter.exec(after);
	const from = next === undefined ? null : takenFrom.exec(folded.slice(last.end, next.start));
	const taken = from === null ? null : takesFrom.exec(before);
	const [opened, behind] = taken === null ? [around, out] : [taken, from];
	if (opened !== null && behind !== null)
		return [
			{ start: opened.index, end: read.start },
			{ start: last.end, end: last.end + behind[0].length },
		];
	const told = takenAfter.exec(after);
	const isApart = last === read || headOfList.test(before);
	return told === null || !isApart ? [] : [{ start: last.end, end: last.end + told[0].length }];
}

/** "Rank 2022/23, the Met and the City excluded": of a list that begins elsewhere only the last is. */
const headOfList = /(?:^|[,;:.(|-]) ?(?:the )?$/;

/** A place with the words before it that leave it out, as typed: "without the Met". */
export function leftOutText(text: string, { start, end }: GeographyRead): string {
	const before = passageOf(text).folded.slice(0, start);
	const lead = leavesOut.exec(before) ?? takesAway.exec(before) ?? drops.exec(before);
	return text.slice(lead?.index ?? start, end);
}

/** What is left out still of what was ranged over before, as far as it lies in what is ranged over now. */
export function stillLeftOut(
	{ without = [] }: QuestionParts,
	parts: QuestionParts,
	data: DataSet,
): readonly GeographyRead[] {
	const own = parts.without ?? [];
	if (!isRanging(parts)) return own;
	const within = parts.geographies.filter((it) => !isForce(it, data)).flatMap((it) => forcesOf(it, data));
	const isNew = (id: string | undefined) => !own.some((it) => it.geographies[0] === id);
	const isWithin = (it: GeographyRead) =>
		within.length === 0 || forcesOf(it, data).some((id) => within.includes(id));
	return [...without.filter((it) => isNew(it.geographies[0]) && isWithin(it)).map(said), ...own];
}

export const leavingOut = (
	{ without: _without, ...parts }: QuestionParts,
	without: readonly GeographyRead[],
): QuestionParts => (without.length === 0 ? parts : { ...parts, without });
