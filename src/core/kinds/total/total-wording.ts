import type { Figure, Table } from "../../answer.ts";
import { type Break, breaksWithin } from "../../statistics/break.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { inBrackets } from "../../wording/break-words.ts";
import { changeCell, comparedWith } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { absent, countWords, figureWords } from "../../wording/figure-words.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import type { Comparison } from "../figures/comparisons.ts";
import { hasNumber } from "../figures/figures.ts";
import { areaFigure, isSameSet, likeForLike, type Sum } from "../figures/sums.ts";

/** More forces than this are counted, not named. */
const NAMED = 12;

/** The total with how often that is where it was asked, else with its change on the year before; a sum of some of the forces says of how many (D27). */
export function totalFinding(
	main: Figure,
	measure: Measure,
	sum: Sum | null,
	lead: Comparison | null,
	often: string,
): string {
	if (!hasNumber(main)) return absent(main, measure);
	const partly = main.status === "summed" && sum !== null && sum.left.length > 0;
	const where = partly
		? ` in ${inWords(sum.counted.length)} of ${inWords(sum.counted.length + sum.left.length)} forces, the only ${sum.counted.length === 1 ? "one" : "ones"} with a figure,`
		: "";
	const total = `${countWords(main, measure)}${where}`;
	if (often !== "") return `${total} in ${periodLabel(main)}, ${often}`;
	if (lead === null || lead.figure.value === null || main.value === null)
		return `${total} in ${periodLabel(main)}`;
	return `${total.replace(/,$/, "")}, ${comparedWith(lead.figure.value, main.value, periodLabel(lead.figure))}`;
}

const nameIn = (data: DataSet) => (figure: Figure) =>
	data.geography(figure.geography)?.name ?? figure.geography;

/** What disturbs a force's figure inside its own year, in brackets; empty where nothing does (D24). */
function flaw(data: DataSet, figure: Figure): string {
	const breaks = flawsOf(data, figure);
	return breaks.length === 0 ? "" : ` (${inBrackets(breaks)})`;
}

/** The breaks that lie inside the year of a single figure. */
export const flawsOf = (data: DataSet, figure: Figure): readonly Break[] =>
	breaksWithin(data.breaks(), figure.measure, [figure.geography], figure).filter((it) => !it.comparable);

/** What a total is that nobody printed as an exact count. */
const KINDS_OF_TOTAL: Partial<Readonly<Record<Figure["status"], string>>> = {
	derived: "Worked out from published figures, not published itself",
	bound: "Published only as a round figure, not as an exact count",
};

/** Says whether the total is published or added up here, from how many forces, and which are missing; `besides` is a force that it takes in beyond its own (D27, D28). */
export function madeOf(data: DataSet, main: Figure, sum: Sum | null, besides: Figure | null): string[] {
	if (sum === null) return [];
	const name = nameIn(data);
	const { counted, left } = sum;
	const of = counted.length + left.length;
	const parts = counted.map((it) => `${name(it)} ${figureWords(it)}${flaw(data, it)}`);
	const named = of <= NAMED && parts.length > 0 ? `: ${listed(parts)}` : "";
	const all = counted.length === of ? `all ${inWords(of)}` : `${inWords(counted.length)} of ${inWords(of)}`;
	const made = `${all} forces${named}`;
	const without =
		left.length <= NAMED
			? listed(left.map((it) => `${name(it)} (${figureWords(it)})`))
			: `${count(left.length)} forces without a figure`;
	if (main.status === "summed") {
		const out = left.length === 0 ? "" : ` Left out: ${without}.`;
		return [`Added up here, not published as a total, from ${made}.${out}`];
	}
	if (!hasNumber(main)) return [];
	const total = KINDS_OF_TOTAL[main.status] ?? "A published total";
	if (counted.length === 0) return [`${total}. No figures of its forces are held for that year.`];
	const own = sum.figure.value ?? 0;
	if (left.length > 0 || main.status !== "published") {
		const others = left.length === 0 || left.length > NAMED ? "" : ` Of the others: ${without}.`;
		return [`${total}. Of its forces, an exact figure is held for ${all}${named}.${others}`];
	}
	if (main.value === own) return [`${total}; the forces add up to the same, from ${made}.`];
	if (besides !== null)
		return [
			`${total}; with ${name(besides)} (${figureWords(besides)}) the forces add up to the same, from ${made}.`,
		];
	return [`${total}. The forces add up to ${count(own)} instead, from ${made}.`];
}

/** The like-for-like change where the sets of forces differ (D27). */
export function sameForces(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
	sum: Sum | null,
): string[] {
	const earlier = shiftYears(period, -1);
	const before = areaFigure(data, measure, geography, earlier).sum;
	if (sum === null || before === null || sum.left.length === 0 || isSameSet(before, sum)) return [];
	const unbroken = (it: Sum): Sum => ({
		...it,
		counted: it.counted.filter(
			(force) => breaksOver(data, measure.id, [force.geography], earlier, period).length === 0,
		),
	});
	const both = likeForLike(unbroken(before), unbroken(sum));
	if (both.forces.length === 0) return [];
	const forces = both.forces.length === 1 ? "the one force" : `the ${inWords(both.forces.length)} forces`;
	return [
		`In ${forces} with comparable figures in both years: ${count(both.earlier)} in ${periodLabel(earlier)}, ${count(both.later)} in ${periodLabel(period)}, ${changeCell(both.earlier, both.later)}.`,
	];
}

/** The sum with every number in it. */
export const sumLine = (data: DataSet, sum: Sum): string =>
	`${sum.counted.map((it) => `${nameIn(data)(it)} ${figureWords(it)}`).join(" + ")} = ${figureWords(sum.figure)}`;

/** The forces held; `isSum` where they are what a total was added up from. */
export function membersTable(
	data: DataSet,
	measure: Measure,
	members: readonly Figure[],
	isSum: boolean,
): Table | null {
	if (members.length < 2 || members.length > NAMED) return null;
	return {
		caption: isSum ? "The forces in the total" : "Its forces with an exact figure",
		columns: [
			{ label: "Force", align: "left" },
			{ label: unitHeading(measure), align: "right" },
		],
		rows: members.map((it) => [nameIn(data)(it).replace(/^the /, ""), `${figureWords(it)}${flaw(data, it)}`]),
	};
}
