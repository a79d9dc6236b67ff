import type { QuestionParts, RateBound } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { reach } from "../../statistics/geography.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine } from "../../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { trendLink } from "../charts/trend-link.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { type Per, populationWords, sourcesOfRates } from "../figures/population.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import type { OneYear } from "../subject/one-year.ts";
import {
	FEW_LIVE_THERE,
	formula,
	hasFewResidents,
	midYearsOf,
	perWords,
	type RateRow,
	rateRow,
	tableOf,
} from "./of-one.ts";
import { perOptions } from "./people.ts";
import { meetsRate, rateBeside, rateBoundWords } from "./rate-held.ts";

/** "Ever above 80", "when was it first over 50", "in how many years". */
const ofYears =
	/(?<![a-z])(?:ever|never|first|when|always|consistently|(?:stay|remain)(?:s|ed)?|(?:which|what|how many|every|each|all) (?:of the )?(?:financial )?years?|since)(?![a-z])/i;
const SPANS: ReadonlySet<string> = new Set(["range", "since", "until", "all", "last", "change"]);

/** Of more years than this only the first is told. */
const TOLD = 3;

/** The years with a rate that one place's rate is held against a size in; null where it is asked of one year. */
export function yearsHeld(
	{ period, text }: QuestionParts,
	withRate: readonly Period[],
): readonly Period[] | null {
	const reading = period?.reading ?? null;
	const isSeveral = reading?.type === "periods" && reading.periods.length > 1;
	if (reading === null ? !ofYears.test(text) : !(isSeveral || SPANS.has(reading.type))) return null;
	const named = reading === null ? withRate : settlePeriods(reading, withRate).periods;
	const years = withRate.filter((year) => named.some((it) => samePeriod(it, year)));
	return years.length > 1 ? years : null;
}

/** In which of several years the rate of one place is so. */
export function rateInYears(
	{ subject, geography }: OneYear,
	years: readonly Period[],
	per: Per,
	rated: RateBound,
	{ data }: Setting,
): Reply {
	const { measure } = subject;
	const rows = years.map((year) => {
		const row = rateRow(data, measure, geography, year, per);
		return { ...row, rate: rateBeside(row.figure, row.people, per, rated) };
	});
	const met = rows.filter(
		({ figure, people }) =>
			figure.value !== null && people !== null && meetsRate(figure.value, people, per, rated),
	);
	const figures = rows.map((it) => it.figure);
	const [first, last] = [years[0], years.at(-1)].flatMap((it) => it ?? []);
	const question = {
		kind: "rate",
		geographies: [geography.id],
		periods: years,
		measure: measure.id,
		options: perOptions(per, rated),
	};
	const assumed = subject.assumed;
	const living = last === undefined ? null : residents(data, geography, last);
	const breaks =
		first === undefined || last === undefined
			? []
			: breaksOver(data, measure.id, reach(geography), first, last);
	const few = rows.some((it) => hasFewResidents(it.people));
	return {
		draft: {
			...BLANK,
			kind: "rate",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [...(few ? [FEW_LIVE_THERE] : []), OVER_TIME]),
			sources: sourcesOfRates(figures, living, data),
			about: `${geography.name} · ${measure.noun} recorded by police ${perWords(per)} · ${listed(years.map(periodLabel))}`,
			notices: [...assumed, ...subject.notes],
			finding: `Of the ${inWords(years.length)} years with a rate, ${met.length === 0 ? "none" : inWords(met.length)} had ${rateBoundWords(rated)} ${countingUnit(measure).many} ${perWords(per)}${metWords(met)}`,
			warnings: breakWarnings(data, geography, breaks),
			table: tableOf(rows, measure, per),
			lines: living === null ? [] : [`Rates are ${populationWords(data, living, per, midYearsOf(rows))}.`],
			provenance: provenanceLine(years, measure, figures, data),
			working: [
				...rows.map((it) => formula(it, measure, per)),
				...figures.map((it) => rowLine(data, measure, it)),
			],
			next: [
				...years
					.slice(-1)
					.map((it) => link(periodLabel(it), { ...question, periods: [it], options: perOptions(per) }, data)),
				trendLink("Trend", { ...question, periods: [], options: {} }, { measure, geography }, data),
				workingLink(question, data),
			],
		},
	};
}

/** ": 73.0 in 2021/22 and 83.5 in 2022/23"; of many the first. */
function metWords(met: readonly RateRow[]): string {
	const [first] = met;
	if (first === undefined) return "";
	return met.length > TOLD ? `, the first ${rateIn(first)}` : `: ${listed(met.map(rateIn))}`;
}

const rateIn = ({ rate, figure }: RateRow): string => `${rate ?? ""} in ${periodLabel(figure)}`;
