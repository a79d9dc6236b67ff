import type { Figure, Table } from "../../answer.ts";
import type { Choice, Problem } from "../../problem.ts";
import type { PeriodReading, QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, spanning, yearsIn } from "../../statistics/period.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { copyLine } from "../../wording/copy-line.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { countWords, figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { caveatsFor, MIXED_REGIMES } from "../beside/caveats.ts";
import { elsewhere, nothingHeld } from "../beside/elsewhere.ts";
import { calendarInstead } from "../beside/ways-on.ts";
import { trendLink } from "../charts/trend-link.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { marked } from "../figures/comparison-table.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { meanWorking, yearlyMean } from "../figures/how-often.ts";
import { toldYears } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import { yearsWithWords } from "../figures/year-runs.ts";
import type { Reply, Setting } from "../kind.ts";
import { periodProblem } from "../subject/period-problem.ts";
import type { Subject } from "../subject/subject.ts";
import { isEachYear, totalsEachYear } from "./each-year.ts";
import { heldTotals, latestTotal, type TotalOver, totalOver } from "./total-over.ts";

/** Whether the time asked for is more than one year. */
export function isSpan(reading: PeriodReading | null): boolean {
	if (reading === null) return false;
	if (reading.type === "periods") return reading.periods.length > 1;
	if (reading.type === "change") return reading.years > 1;
	return ["range", "since", "until", "last", "all"].includes(reading.type);
}

interface Taken {
	readonly total: TotalOver;
	/** A later total of as many years that is no exact count. */
	readonly later: TotalOver | null;
	readonly assumed: readonly string[];
}

/** Several years of one geography added up: the total held for just that span, else the sum; a missing year is named. */
export function totalOverYears(
	parts: QuestionParts,
	subject: Subject,
	geography: Geography,
	setting: Setting,
): Reply {
	const held = toldYears(setting.data, subject.measure, geography);
	const problem = periodProblem(parts, subject, geography, held, setting, "total");
	if (problem !== null) return { problem };
	const taken = yearsTaken(parts, subject, geography, held, setting.data);
	if ("type" in taken) return { problem: taken };
	const { years } = taken.total;
	const isMean = parts.options.mean === true;
	// "The total in 2020/21 and 2021/22" may be of each of the two; what is held of both in one number is told as that.
	const isOfTwo = years.length === 2 && taken.total.main.status === "summed";
	return !isMean && (isOfTwo || isEachYear(years, 1))
		? totalsEachYear(
				{ subject, places: [geography], years, assumed: [...subject.assumed, ...taken.assumed] },
				setting.data,
			)
		: reply({ ...taken, isMean }, subject, geography, setting);
}

function yearsTaken(
	parts: QuestionParts,
	{ measure }: Subject,
	geography: Geography,
	held: readonly Period[],
	data: DataSet,
): Taken | Problem {
	const reading = parts.period?.reading ?? null;
	const typed = parts.period?.text ?? "";
	if (reading?.type === "last" || reading?.type === "change") {
		const found = latestTotal(data, measure, geography, held, reading.years);
		if (found === null) return nothingHeld(measure, geography, data, "total", { reading });
		const { taken, latest } = found;
		const isLatest = taken === latest;
		const which = isLatest ? "" : ", the latest so many years with an exact total";
		const assumed = [`“${typed}” read as ${periodLabel(taken.main)}${which}`];
		return { total: taken, later: isLatest || !hasNumber(latest.main) ? null : latest, assumed };
	}
	const years = settlePeriods(reading, held).periods.toSorted((a, b) => a.start.localeCompare(b.start));
	if (years.length === 0) return nothingHeld(measure, geography, data, "total", { reading });
	const total = totalOver(data, measure, geography, years);
	const assumed = /\d\d.*\d\d/.test(typed) ? [] : [`“${typed}” read as ${periodLabel(total.main)}`];
	return { total, later: null, assumed };
}

function reply(
	{ total, later, assumed: years, isMean }: Taken & { readonly isMean: boolean },
	subject: Subject,
	geography: Geography,
	{ data, style }: Setting,
): Reply {
	const { measure } = subject;
	const { main, parts } = total;
	const assumed = [...subject.assumed, ...years];
	const isShown = hasNumber(main);
	const figures = [main, ...parts];
	const question = {
		kind: "total",
		geographies: [geography.id],
		periods: total.years,
		measure: measure.id,
		options: isMean ? { mean: true as const } : {},
	};
	const [first, last] = [total.years[0], total.years.at(-1)];
	const breaks = first && last ? breaksOver(data, measure.id, reach(geography), first, last) : [];
	const release = releasesOf([main], data)[0] ?? null;
	return {
		draft: {
			...BLANK,
			kind: isShown ? "total" : "not-held",
			question: asked(question, assumed, data),
			figures,
			caveats: isShown
				? caveatsFor(measure, figures, geography.regime === "mixed" ? [MIXED_REGIMES] : [])
				: [],
			sources: sourcesOf(releasesOf(figures, data)),
			choices: isShown ? [] : [...instead(total, subject, geography, data)],
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(main)}`,
			notices: [...assumed, ...subject.notes],
			finding: finding(total, measure, isMean ? yearlyMean(main, total.years.length) : ""),
			warnings: isShown ? breakWarnings(data, geography, breaks) : [],
			table: tableOf(parts, measure),
			lines: [...madeOf(total), ...(later === null ? [] : laterLine(later))],
			provenance: provenanceLine([periodOf(main)], measure, figures.filter(hasNumber), data),
			working: [
				...(main.status === "summed" ? [sumLine(total)] : isShown ? [rowLine(data, measure, main)] : []),
				...parts.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...(isMean ? meanWorking(main, total.years.length) : []),
			],
			next: [
				trendLink("Every Year", question, { measure, geography }, data),
				link("Latest Year", { ...question, kind: "figure", periods: total.years.slice(-1) }, data),
				workingLink(question, data),
			],
			copy:
				main.status === "published"
					? copyLine({ geography, measure, figure: main, against: null, release }, style)
					: "",
		},
	};
}

/** "the six years 2016/17 to 2021/22". */
export const yearsWords = (years: readonly Period[]): string => {
	const [first, last] = [years[0], years.at(-1)];
	const named =
		first && last && years.length > 2 ? periodLabel(spanning(first, last)) : listed(years.map(periodLabel));
	return `the ${inWords(years.length)} years ${named}`;
};

function finding({ main, years, lacking }: TotalOver, measure: Measure, mean: string): string {
	if (hasNumber(main))
		return `${countWords(main, measure)} in ${yearsWords(years)}${mean === "" ? "" : `, ${mean}`}`;
	return `No total for ${yearsWords(years)}: no exact figure for ${yearRuns(lacking)}`;
}

/** Whether the total was published, worked out or added up here, and whether its years add up to it (D27, D28). */
function madeOf({ main, sum, years, lacking, parts }: TotalOver): string[] {
	const lacks = lacking.length === 0 ? [] : [yearsWithWords(lacking)];
	const out = lacks.map((it) => `Without an exact figure, and not counted as zero: ${it}.`);
	if (!hasNumber(main)) return out;
	const ranges = parts.some((it) => it.value === null) ? ", some of which are known only as a range" : "";
	if (main.status === "summed")
		return [`Added up here from ${inWords(years.length)} years${ranges}, not published as a total.`, ...out];
	const made =
		main.status === "derived"
			? "Worked out from published figures, not published itself"
			: "A published total";
	const added = hasNumber(sum)
		? sum.value === main.value
			? "; its years add up to the same"
			: `; its years add up to ${figureWords(sum)}${ranges}`
		: "";
	const alone =
		lacking.length === parts.length
			? ["None of its years is held by itself."]
			: lacks.map((it) => `Of its years, without a figure that can be added: ${it}.`);
	return [`${made}${added}.`, ...alone];
}

const laterLine = ({ main, years }: TotalOver): string[] => [
	`For ${yearsWords(years)} there is no exact total: ${figureWords(main)}.`,
];

const sumLine = ({ parts, sum }: TotalOver): string =>
	`${parts.map(figureWords).join(" + ")} = ${figureWords(sum)}.`;

function tableOf(parts: readonly Figure[], measure: Measure): Table | null {
	if (!parts.some(hasNumber)) return null;
	return {
		caption: "The years in the total",
		columns: [
			{ label: "Year", align: "left" },
			{ label: unitHeading(measure), align: "right" },
		],
		rows: parts.map((it) => [periodLabel(it), marked(it)]),
	};
}

/** Totals of other years that are held, and the same years in another measure. */
function instead(
	{ years }: TotalOver,
	{ measure }: Subject,
	geography: Geography,
	data: DataSet,
): readonly Choice[] {
	const question = { kind: "total", geographies: [geography.id], measure: measure.id };
	const calendar = calendarInstead(data, measure, geography, years);
	return [
		...calendar.map((it) => link(periodLabel(it), { ...question, periods: yearsIn(it) }, data)),
		...elsewhere(data, measure, { ...question, periods: years }, (it) =>
			hasNumber(totalOver(data, it, geography, years).main),
		),
		...heldTotals(data, measure, geography)
			.filter((it) => calendar.every((other) => !samePeriod(it, other)))
			.slice(0, 3)
			.map((it) => link(periodLabel(it), { ...question, periods: yearsIn(it) }, data)),
		link("Every Year Held", { ...question, kind: "trend", periods: [] }, data),
	];
}
