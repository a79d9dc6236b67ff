import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { regimeNotes } from "../statistics/regimes.ts";
import type { Release } from "../statistics/release.ts";
import { capital } from "../wording/capital.ts";
import { copyCount } from "../wording/copy-facts.ts";
import { count as inFigures, inWords, orNone } from "../wording/numbers.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { namesOf } from "../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "./beside/caveats.ts";
import { elsewhere } from "./beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "./draft.ts";
import { changeBetween } from "./figures/comparisons.ts";
import type { Ends } from "./figures/two-ends.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import {
	askedTold,
	type ChangeAsked,
	changeAsked,
	changeAskedWords,
	changesAsked,
	isBounded,
	tooSmallLine,
} from "./ranking/change-asked.ts";
import { changesTable } from "./ranking/changes-table.ts";
import { movedEveryYear } from "./ranking/every-year.ts";
import {
	type Field,
	fieldEnds,
	fieldOfAll,
	fieldYears,
	leftOutLine,
	noneToRank,
	whereIn,
	whyApart,
} from "./ranking/field.ts";
import { apartLines, brokenLines, withoutLine } from "./ranking/left-out.ts";
import { byNumber, type Move, type Moves, movesOf, moveWords } from "./ranking/moves.ts";
import { readField } from "./ranking/read-field.ts";
import { shareLine, tallyOf } from "./ranking/tally.ts";
import { changesInARow } from "./ranking/year-by-year.ts";
import { changeOfOne } from "./subject/one-force.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import type { Subject } from "./subject/subject.ts";
import { yearsAssumed } from "./subject/years-assumed.ts";

/**
 * How many of the forces that a ranking takes in rose, fell and stayed the same: each against its own earlier figure, and
 * the numbers add up.
 */
export const count: Kind = {
	name: "count",
	examples: [
		"how many forces saw a rise last year",
		"count 2021",
		"how many forces fell in 2017/18",
		"how many forces rose, excluding London",
	],
	isSaidInFinding: true,
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "count");
		const isRanged = cue !== undefined || parts.cues.some((it) => it.kind === "rank");
		return Math.max(cue ? 1.3 + cue.weight : 0, isRanged && isBounded(parts.options) ? 3.65 : 0);
	},
	answer(parts, setting) {
		const read = readField(parts, setting, "count", { makeField: fieldOfAll });
		if ("problem" in read) return read;
		const { subject, field } = read;
		const { measure } = subject;
		const { data } = setting;
		const [only, ...more] = subject.geographies;
		if (only !== undefined && more.length === 0 && only.members.length === 0)
			return changeOfOne(only, parts, setting);
		const years = fieldYears(data, measure, field.forces);
		const problem = periodProblem(parts, subject, null, years, setting, "count");
		if (problem !== null) return { problem };
		const change = changeAsked(parts.options);
		const question = questionOf(field, measure, change);
		const everyYear = movedEveryYear(read, parts, question, years, data);
		if (everyYear !== null) return everyYear;
		const row = changesInARow(parts, question, years, data);
		if (row !== null) return { problem: row };
		const ends = fieldEnds(data, measure, field.forces, parts.period?.reading ?? null);
		if (ends === null) return { problem: noneToRank(data, measure, question, field) };
		const outside = endsProblem(ends, question, null, measure, years, data);
		if (outside !== null) return { problem: outside };
		const label = `${periodLabel(ends[1])} against ${periodLabel(ends[0])}`;
		const assumed = [...subject.assumed, ...yearsAssumed(parts, label, measure, data)];
		const asksShare = parts.cues.some(
			(it) =>
				it.kind === "count" && /(?:percent(?:age)?|per cent|%|proportion|share|fraction) of/i.test(it.text),
		);
		return countReply({ subject, field, ends, change, assumed, asksShare }, setting);
	},
};

const questionOf = ({ areas, without }: Field, measure: Measure, change: ChangeAsked) => ({
	kind: "count",
	geographies: areas.map((it) => it.id),
	without: without.map((it) => it.id),
	periods: [],
	measure: measure.id,
	options: change,
});

interface Between {
	readonly subject: Subject;
	readonly field: Field;
	readonly ends: Ends;
	readonly change: ChangeAsked;
	readonly assumed: readonly string[];
	/** Whether a part of the forces is asked for rather than a number. */
	readonly asksShare: boolean;
}

function countReply(
	{ subject, field, ends, change, assumed, asksShare }: Between,
	{ data, style }: Setting,
): Reply {
	const { measure } = subject;
	const moves = comparedOf(data, measure, field.forces, ends);
	const direction = directionOf(change);
	const told = moves.told.toSorted((a, b) => (direction === "up" ? byNumber(a, b) : byNumber(b, a)));
	const asks = isBounded(change);
	const figures = told.flatMap((it) => [it.from, it.to]);
	const releases = releasesOf(figures, data);
	const question = { ...questionOf(field, measure, change), periods: ends };
	const [earlier, later] = ends;
	const regimes = regimeNotes(
		data,
		told.map((it) => it.force),
	);
	return {
		draft: {
			...BLANK,
			kind: "count",
			question: asked(question, assumed, data),
			figures,
			changes: told.flatMap((_, at) => changeBetween(figures, at * 2, at * 2 + 1, true) ?? []),
			caveats: caveatsFor(measure, figures, [OVER_TIME]),
			sources: sourcesOf(releases),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) => comparedOf(data, it, field.forces, ends).told.length > told.length,
				),
			],
			about: `Forces${whereIn(field)} · ${measure.noun} recorded · ${periodLabel(earlier)} to ${periodLabel(later)}`,
			notices: [...assumed, ...subject.notes, ...regimes.notes],
			finding: finding(moves, field, direction, asks ? askedTold(told, change) : null),
			warnings: [...regimes.warnings],
			table: asks ? changesTable(changesAsked(told, change), ends, change) : changesTable(told, ends, null),
			lines: [
				...(asksShare
					? shareLine(changesAsked(told, change).length, told.length, changeAskedWords(change))
					: []),
				...tooSmallLine(told, change),
				addedUp(moves, field),
				...leftOutLine(data, field),
				...apartLines(
					moves.apart.map((it) => ({ force: it.force, words: moveWords(it) })),
					"Not counted",
				),
				...brokenLines(moves.broken),
				...withoutLine(data, measure, moves.without, ends),
			],
			provenance: provenanceLine([...ends], measure, figures, data),
			working: [workingLine(moves), ...told.map(differenceLine)],
			next: [
				link("Biggest Rises", { ...question, kind: "rank", options: { direction: "up" } }, data),
				link("Biggest Falls", { ...question, kind: "rank", options: { direction: "down" } }, data),
				workingLink(question, data),
			],
			copy:
				asks || told[0] === undefined || regimes.warnings.length > 0
					? ""
					: copyCount(measure, [told[0].from, told[0].to], tallyOf(moves), alone(releases), style),
		},
	};
}

const directionOf = ({ direction, not }: ChangeAsked): "up" | "down" =>
	not === undefined ? (direction ?? "up") : not === "up" ? "down" : "up";

interface Compared extends Moves {
	/** With a change that can be told, and no place among the others (D25). */
	readonly apart: readonly Move[];
}

/** The forces that a ranking takes in, and apart those that it does not. */
function comparedOf(data: DataSet, measure: Measure, forces: readonly Geography[], ends: Ends): Compared {
	const moves = movesOf(data, measure, forces, ends);
	const told = moves.told.filter((it) => whyApart(it.force) === null);
	return { ...moves, told, apart: moves.told.filter((it) => whyApart(it.force) !== null) };
}

/** The one release behind everything; null where there are several. */
const alone = (releases: readonly Release[]): Release | null =>
	releases.length === 1 ? (releases[0] ?? null) : null;

/** "Of 41 forces with exact figures in both years, 31 rose, nine fell and one is unchanged; not comparable: two": never a numeral first (D4). */
function finding(moves: Compared, { areas }: Field, direction: "up" | "down", first: string | null): string {
	const { rose, fell, same, all } = tallyOf(moves);
	if (all === 0) return "No force has exact figures in both years that can be compared";
	const tallies = [`${orNone(rose)} rose`, `${orNone(fell)} fell`];
	const ordered = direction === "up" ? tallies : tallies.toReversed();
	const unchanged = same === 0 ? [] : [`${inWords(same)} ${same > 1 ? "are" : "is"} unchanged`];
	const told = `${first === null ? "" : `${first}; `}${listed([...ordered, ...unchanged])}`;
	const apart = moves.apart.map(({ force }) => `${force.name} (${whyApart(force) ?? ""})`);
	const named = areas.filter((it) => moves.without.some(({ id }) => id === it.id));
	const aside = [
		...(moves.broken.length === 0 ? [] : [`; not comparable: ${inWords(moves.broken.length)}`]),
		...(apart.length === 0 ? [] : [`; not counted: ${listed(apart)}`]),
		...(named.length === 0 ? [] : [`; no exact figures for ${namesOf(named)}`]),
	];
	const forces = all === 1 ? "the one force" : `${inWords(all)} forces`;
	return `Of ${forces} with exact figures in both years, ${told}${aside.join("")}`;
}

/** Every force of the field is in exactly one of these numbers. */
function addedUp(moves: Compared, field: Field): string {
	const parts = [
		`${orNone(moves.told.length)} compared`,
		...(moves.broken.length === 0 ? [] : [`${inWords(moves.broken.length)} across a break`]),
		`${orNone(moves.without.length)} without exact figures in both years`,
		...(moves.apart.length === 0 ? [] : [`${inWords(moves.apart.length)} not counted with the others`]),
	];
	return `Of the ${inWords(field.forces.length)} forces${whereIn(field)}: ${listed(parts)}.`;
}

const workingLine = (moves: Moves): string => {
	const { rose, fell, same, all } = tallyOf(moves);
	return `${rose} higher + ${fell} lower + ${same} equal = ${all} forces with exact counts in both years.`;
};

const differenceLine = ({ force, earlier, later, difference }: Move): string =>
	`${capital(force.name)}: ${inFigures(later)} − ${inFigures(earlier)} = ${inFigures(difference)}.`;
