import type { Figure } from "../../answer.ts";
import type { Problem } from "../../problem.ts";
import type { CanonicalQuestion } from "../../question/canonical.ts";
import type { PeriodReading } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { link } from "../draft.ts";
import { figureFor, yearsHeld } from "../figures/figures.ts";
import { type Ends, twoEnds } from "../figures/two-ends.ts";

/** The forces a question ranges over: every force, or those of the areas named; and the forces named one by one. */
export interface Field {
	readonly forces: readonly Geography[];
	readonly areas: readonly Geography[];
	readonly named: readonly Geography[];
	/** Forces and areas that are left out, as asked. */
	readonly without: readonly Geography[];
}

export function fieldOf(
	data: DataSet,
	geographies: readonly Geography[],
	without: readonly Geography[] = [],
): Field {
	const areas = geographies.filter((it) => it.members.length > 0);
	const inside = new Set(areas.flatMap(forcesIn));
	const isOut = leavingOut(without);
	const all = data.geographies().filter((it) => it.kind === "force" && !isOut(it));
	return {
		forces: areas.length === 0 ? all : all.filter((it) => inside.has(it.id)),
		areas,
		named: geographies.filter((it) => it.members.length === 0 && !isOut(it)),
		without,
	};
}

const forcesIn = ({ id, members }: Geography): readonly string[] => (members.length > 0 ? members : [id]);

function leavingOut(without: readonly Geography[]): (force: Geography) => boolean {
	const out = new Set(without.flatMap(forcesIn));
	return ({ id }) => out.has(id);
}

/** The forces of all that is named, areas and single forces alike, which are counted together; every force where nothing is. */
export function fieldOfAll(
	data: DataSet,
	geographies: readonly Geography[],
	without: readonly Geography[] = [],
): Field {
	if (geographies.length === 0) return fieldOf(data, [], without);
	const inside = new Set(geographies.flatMap(forcesIn));
	const isOut = leavingOut(without);
	const forces = data.geographies().filter((it) => it.kind === "force" && inside.has(it.id) && !isOut(it));
	return { forces, areas: geographies, named: [], without };
}

/** Why a force has no place among the others; null when it can be ranked (D25). Northern Ireland counts by the same rules. */
export function whyApart({ regime }: Geography): string | null {
	if (regime === "scotland") return "recorded under different rules";
	return regime === "mixed" ? "not tied to an area" : null;
}

/** A force with its exact count. */
export interface Counted {
	readonly force: Geography;
	readonly figure: Figure;
	readonly value: number;
}

export function countedIn(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	period: Period,
): readonly Counted[] {
	return forces.flatMap((force) => {
		const figure = figureFor(data, measure, force.id, period);
		return figure.value === null ? [] : [{ force, figure, value: figure.value }];
	});
}

/** Fewer figures than this make no ranking. */
const FEWEST = 2;

/** The financial years in which several forces can be ranked, oldest first; with `back`, against that many years earlier. */
export function fieldYears(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	back = 0,
): readonly Period[] {
	const ranked = forces.filter((it) => whyApart(it) === null);
	const years = new Map(ranked.flatMap((it) => yearsHeld(data, measure, it)).map((it) => [it.start, it]));
	return [...years.values()]
		.filter((year) => {
			const now = countedIn(data, measure, ranked, year);
			const then = new Set(
				countedIn(data, measure, ranked, shiftYears(year, -back)).map((it) => it.force.id),
			);
			return now.filter((it) => then.has(it.force.id)).length >= FEWEST;
		})
		.toSorted((a, b) => a.start.localeCompare(b.start));
}

/**
 * The two years between which changes of the forces are told: "last year" and no year at all are the latest that several
 * forces have together with the year before; one year named is held against the year before. Null when nothing is held.
 */
export function fieldEnds(
	data: DataSet,
	measure: Measure,
	forces: readonly Geography[],
	reading: PeriodReading | null,
): Ends | null {
	const back = reading === null || reading.type === "latest" ? 1 : spanOf(reading);
	const held = fieldYears(data, measure, forces, back);
	const latest = held.at(-1);
	if (reading !== null) return twoEnds(reading, held);
	return latest === undefined ? null : [shiftYears(latest, -1), latest];
}

const spanOf = (reading: PeriodReading): number =>
	reading.type === "change" || reading.type === "last" ? reading.years : 0;

/** No two forces have a figure to be ranked by, or none of an earlier year to be compared with; what can be told is offered. */
export function noneToRank(
	data: DataSet,
	measure: Measure,
	question: CanonicalQuestion,
	{ forces }: Field,
): Problem {
	const [first = "uk", ...others] = question.geographies;
	const choices = elsewhere(data, measure, question, (it) => fieldYears(data, it, forces).length > 0);
	const held = fieldYears(data, measure, forces);
	const [oldest, newest] = [held[0], held.at(-1)];
	if (oldest !== undefined && newest !== undefined) {
		const inOrder = {
			kind: "rank",
			geographies: question.geographies,
			periods: [newest],
			measure: measure.id,
		};
		return {
			type: "period-not-held",
			geography: null,
			measure: measure.id,
			period: shiftYears(oldest, -1),
			held,
			calendar: [],
			apart: [],
			choices: [link(`Most in ${periodLabel(newest)}`, inOrder, data), ...choices],
		};
	}
	return { type: "geography-not-held", geography: first, others, measure: measure.id, beside: "", choices };
}

/** Where the field lies, to follow "forces": "", " in the North West", " in England without Kent". */
export const whereIn = (field: Field): string =>
	`${inAreas(field)}${field.without.length === 0 ? "" : ` without ${namesOf(field.without)}`}`;

export const inAreas = ({ areas }: Field): string => (areas.length === 0 ? "" : ` in ${namesOf(areas)}`);

/** "Forces in Wales with an exact figure", ", leaving out Gwent" behind it. */
export const forcesThat = (field: Field, have: string): string =>
	`forces${inAreas(field)} ${have}${leavingOutWords(field)}`;

/** "Compared in Wales", ", leaving out Gwent" behind it. */
export const inAreasBut = (field: Field): string => `${inAreas(field)}${leavingOutWords(field)}`;

export const leavingOutWords = ({ without }: Field): string =>
	without.length === 0 ? "" : `, leaving out ${namesOf(without)}`;

/** The forces left out, where an area was named for them. */
export function leftOutLine(data: DataSet, { without }: Field): readonly string[] {
	if (without.every(({ members }) => members.length === 0)) return [];
	const forces = without.flatMap(forcesIn).flatMap((id) => data.geography(id) ?? []);
	return forces.length > NAMED ? [] : [`Left out: ${namesOf([...new Set(forces)])}.`];
}

/** So many forces are named. */
const NAMED = 8;
