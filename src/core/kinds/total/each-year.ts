import type { Figure, Table } from "../../answer.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { notesBeside, regimeNotes } from "../../statistics/regimes.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { countWords, figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { marked } from "../figures/comparison-table.ts";
import { hasNumber } from "../figures/figures.ts";
import { wholeFigure } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { addUp, canBeAdded } from "./add-up.ts";
import { publishedFor } from "./published-for.ts";
import { togetherName } from "./together-name.ts";
import { isRun } from "./total-over.ts";
import { flawsOf } from "./total-wording.ts";

/**
 * Whether the years are told each for itself: a sum over years with others between them is nobody's question, and "combined
 * in 2020/21 and 2021/22" of several places may be of the places alone.
 */
export const isEachYear = (years: readonly Period[], places: number): boolean =>
	years.length > 1 && (!isRun(years) || (places > 1 && years.length === 2));

interface EachYear {
	readonly subject: Subject;
	/** At least one; several are added up. */
	readonly places: readonly Geography[];
	/** At least two, oldest first. */
	readonly years: readonly Period[];
	readonly assumed: readonly string[];
}

/** The total of the places in one year: published for just these, else added up; what each of them has in it. */
interface YearTotal {
	readonly year: Period;
	readonly main: Figure;
	readonly each: readonly Figure[];
}

/** One total for each of the years; of years that follow each other theirs together as well (D27, D28). */
export function totalsEachYear({ subject, places, years, assumed }: EachYear, data: DataSet): Reply {
	const { measure } = subject;
	const totals = years.map((it) => yearTotal(data, measure, places, it));
	const held = totals.filter(({ main }) => hasNumber(main));
	const question = {
		kind: "total",
		geographies: subject.geographies.map((it) => it.id),
		periods: years,
		measure: measure.id,
	};
	const [first, last] = [years[0], years.at(-1)];
	const span = first && last ? spanning(first, last) : { start: "", end: "" };
	const figures = totals.flatMap(({ main, each }) => (each.includes(main) ? each : [main, ...each]));
	const { whole } = togetherName(data, places);
	const name = places.length === 1 ? (places[0]?.name ?? "") : whole;
	const regimes = places.length === 1 ? { notes: [], warnings: [] } : regimeNotes(data, places);
	const together = overAll(totals, measure, span);
	const isWhole = held.length === totals.length;
	const isForce = places.length === 1 && places[0]?.members.length === 0;
	const ofOneYear = isForce ? "figure" : "total";
	return {
		draft: {
			...BLANK,
			kind: held.length > 0 ? "total" : "not-held",
			question: asked(question, assumed, data),
			figures:
				places.length === 1
					? [...(together === null ? [] : [together]), ...figures]
					: figures.filter((it) => it.status !== "summed"),
			caveats: held.length > 0 ? caveatsFor(measure, figures) : [],
			sources: sourcesOf(releasesOf(figures, data)),
			choices: isWhole
				? []
				: [
						...elsewhere(data, measure, question, (other) =>
							years.every((it) => hasNumber(yearTotal(data, other, places, it).main)),
						),
					],
			about: `${name} · ${measure.noun} recorded by police · ${listed(years.map(periodLabel))}`,
			notices: [...assumed, ...notesBeside(subject.notes, regimes, places), ...regimes.notes],
			finding: `${finding(totals, measure)}${together === null ? "" : `; ${figureWords(together)} in the ${inWords(years.length)} years`}`,
			warnings: [
				...regimes.warnings,
				...new Set(
					places.flatMap((it, at) =>
						breakWarnings(data, it, [
							...totals.flatMap(({ each }) => (each[at] === undefined ? [] : flawsOf(data, each[at]))),
							...(held.length > 1 && first && last
								? breaksOver(data, measure.id, reach(it), first, last)
								: []),
						]),
					),
				),
			],
			table: held.length === 0 ? null : tableOf(totals, measure),
			lines: [
				...(places.length === 1 ? [] : madeOf(totals, places.length)),
				...(together === null ? [] : ["The years are added up here, not published as one total."]),
				...apartLine(totals, measure, span),
				...totals.flatMap((it) => lackingLine(it, data)),
			],
			provenance: provenanceLine([span], measure, figures.filter(hasNumber), data),
			working: [
				...(together === null
					? []
					: [`${totals.map(({ main }) => figureWords(main)).join(" + ")} = ${figureWords(together)}.`]),
				...totals.flatMap(({ main, each }) => [
					...(main.status === "summed" && places.length > 1
						? [`${periodLabel(main)}: ${each.map(figureWords).join(" + ")} = ${figureWords(main)}.`]
						: []),
					...each.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				]),
			],
			next: [
				...(places.length === 1 ? [] : [link("Side by Side", { ...question, kind: "compare" }, data)]),
				workingLink(question, data),
				...years.map((it) => link(periodLabel(it), { ...question, kind: ofOneYear, periods: [it] }, data)),
			],
		},
	};
}

function yearTotal(data: DataSet, measure: Measure, places: readonly Geography[], year: Period): YearTotal {
	const each = places.map((it) => wholeFigure(data, measure, it, year));
	const [only, ...more] = each;
	if (only !== undefined && more.length === 0) return { year, main: only, each };
	const main = publishedFor(data, measure, places, year) ?? addUp(each, measure, places[0]?.id ?? "", year);
	return { year, main, each };
}

/** "1,487 offences in 2016/17 and 3,257 in 2022/23"; of a year without a total, that there is none. */
function finding(totals: readonly YearTotal[], measure: Measure): string {
	const held = totals.filter(({ main }) => hasNumber(main));
	const none = totals.filter(({ main }) => !hasNumber(main)).map(({ year }) => periodLabel(year));
	if (held.length === 0) return `No total can be given for ${listed(none, "or")}`;
	const told = listed(
		held.map(
			({ year, main }, at) =>
				`${at === 0 ? countWords(main, measure) : figureWords(main)} in ${periodLabel(year)}`,
		),
	);
	return none.length === 0 ? told : `${told}; no total for ${listed(none, "or")}`;
}

function madeOf(totals: readonly YearTotal[], places: number): string[] {
	const years = (of: (main: Figure) => boolean) =>
		totals.filter(({ main }) => hasNumber(main) && of(main)).map(({ year }) => periodLabel(year));
	const summed = years((it) => it.status === "summed");
	const printed = years((it) => it.status !== "summed");
	return [
		...(summed.length === 0
			? []
			: [`Added up here from ${inWords(places)} places in ${listed(summed)}, not published as a total.`]),
		...(printed.length === 0 ? [] : [`Published, or worked out from what was, for ${listed(printed)}.`]),
	];
}

/** What the years come to together, where none lies between them. */
function overAll(totals: readonly YearTotal[], measure: Measure, span: Period): Figure | null {
	const mains = totals.map(({ main }) => main);
	const sum = addUp(mains, measure, mains[0]?.geography ?? "", span);
	return isRun(totals.map(({ year }) => year)) && hasNumber(sum) ? sum : null;
}

/** "259 + 267 + 402 = 928": the sum of years with others between them, which is no total of a span. */
function apartLine(totals: readonly YearTotal[], measure: Measure, span: Period): string[] {
	const mains = totals.map(({ main }) => main);
	const sum = addUp(mains, measure, mains[0]?.geography ?? "", span);
	if (isRun(totals.map(({ year }) => year)) || !hasNumber(sum)) return [];
	const added = `${mains.map(figureWords).join(" + ")} = ${figureWords(sum)}`;
	return [
		`Added up here: ${added}, of the ${inWords(totals.length)} years alone; other years lie between them and are not in it.`,
	];
}

function lackingLine({ year, main, each }: YearTotal, data: DataSet): string[] {
	const lacking = each.filter((it) => !canBeAdded(it));
	if (hasNumber(main) || lacking.length === 0) return [];
	const named = lacking.map(
		(it) => `${data.geography(it.geography)?.name ?? it.geography} (${figureWords(it)})`,
	);
	return [`${periodLabel(year)}, without an exact figure, and not counted as zero: ${listed(named)}.`];
}

const tableOf = (totals: readonly YearTotal[], measure: Measure): Table => ({
	caption: "A total for each year",
	columns: [
		{ label: "Year", align: "left" },
		{ label: unitHeading(measure), align: "right" },
	],
	rows: totals.map(({ year, main }) => [periodLabel(year), marked(main)]),
});
