import type { Figure, Table } from "../../answer.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { midYearIn, residents } from "../../statistics/residents.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { copyRate } from "../../wording/copy-facts.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count, grouped, ratio } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf } from "../../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { hasNumber, periodOf } from "../figures/figures.ts";
import { type Per, peopleFor, populationWords, rateOf, sourcesOfRates } from "../figures/population.ts";
import { wholeFigure } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { countries } from "../subject/enclosing.ts";
import { alternativeLinks, type OneYear } from "../subject/one-year.ts";
import { perOptions } from "./people.ts";
import { meetsRate, rateBeside, rateBoundWords } from "./rate-held.ts";

/** Below this many residents a rate says more about who works there than about who lives there. */
const FEW_RESIDENTS = 50_000;

export const FEW_LIVE_THERE =
	"So few people live in this area, and so many more come there to work, that a rate by residents says little.";

export const hasFewResidents = (people: number | null): boolean => people !== null && people < FEW_RESIDENTS;

export interface RateRow {
	readonly figure: Figure;
	readonly people: number | null;
	readonly rate: string | null;
}

/** How a rate was asked for: held against another, turned round, by another number of people. */
interface RateAsked extends Pick<QuestionOptions, "rated" | "oneIn"> {
	readonly number?: number | undefined;
}

/** The rate of one force or area, with the earlier years and the country it lies in; held against `rated` where that is asked. */
export function rateOfOne(
	settled: OneYear,
	people: number,
	per: Per,
	{ rated, oneIn, number }: RateAsked,
	setting: Setting,
): Reply {
	const { data, style } = setting;
	const { subject, geography, period, assumed } = settled;
	const { measure } = subject;
	const rowIn = (place: Geography, year: Period) => rateRow(data, measure, place, year, per);
	const main = rowIn(geography, period);
	const earlier = [1, 5]
		.map((back) => rowIn(geography, shiftYears(period, -back)))
		.filter((it) => it.rate !== null);
	const around = countries(data, geography)
		.map((it) => ({ place: it, row: rowIn(it, period) }))
		.filter(({ row }) => row.rate !== null)
		.slice(0, 1);
	const figures = [main, ...earlier, ...around.map((it) => it.row)].map((it) => it.figure);
	const question = {
		kind: "rate",
		geographies: [geography.id],
		periods: [period],
		measure: measure.id,
		options: perOptions(per, rated, oneIn),
	};
	const isMet =
		rated === undefined || main.figure.value === null
			? null
			: meetsRate(main.figure.value, people, per, rated);
	const told = rateBeside(main.figure, people, per, rated);
	const breaks = earlier.flatMap(({ figure }) =>
		breaksOver(data, measure.id, reach(geography), periodOf(figure), period),
	);
	const living = residents(data, geography, period);
	return {
		draft: {
			...BLANK,
			kind: "rate",
			question: asked(question, assumed, data),
			figures,
			caveats:
				main.rate === null
					? []
					: caveatsFor(measure, figures, [...(hasFewResidents(people) ? [FEW_LIVE_THERE] : []), OVER_TIME]),
			sources: sourcesOfRates(figures, living, data),
			choices:
				main.rate === null
					? [
							...elsewhere(
								data,
								measure,
								question,
								(it) => wholeFigure(data, it, geography, period).value !== null,
							),
						]
					: [],
			about: `${geography.name} · ${measure.noun} recorded by police ${perWords(per)} · ${periodLabel(period)}`,
			notices: [...assumed, ...subject.notes],
			finding:
				main.rate === null
					? `No rate for ${periodLabel(period)}: no exact count of ${countingUnit(measure).many} (${figureWords(main.figure)})`
					: `${isMet === null ? "" : isMet ? "Yes, " : "No, "}${told} ${countingUnit(measure).many} ${perWords(per)} in ${periodLabel(period)}${oneIn === undefined ? "" : turnedRound(main, per)}`,
			warnings: breakWarnings(data, geography, breaks),
			table: main.rate === null ? null : tableOf([main, ...earlier], measure, per),
			lines: [
				...(isMet === null || rated === undefined
					? []
					: [`Asked was whether it is ${rateBoundWords(rated)} ${perWords(per)}.`]),
				...(main.rate === null ? [] : [formula(main, measure, per)]),
				...(number === undefined ? [] : byAnotherNumber(main, number)),
				...around.map(({ place, row }) => `${capital(place.name)}: ${formula(row, measure, per)}`),
				...(living === null || main.rate === null
					? []
					: [`Rates are ${populationWords(data, living, per, midYearsOf([main, ...earlier]))}.`]),
			],
			provenance: provenanceLine([period], measure, figures.filter(hasNumber), data),
			working: [
				...[main, ...earlier].filter((it) => it.rate !== null).map((it) => formula(it, measure, per)),
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
			],
			next: [
				...alternativeLinks(settled, setting, "rate"),
				link("All Forces", { ...question, geographies: [] }, data),
				link(
					"The Count",
					{ ...question, kind: geography.members.length > 0 ? "total" : "figure", options: {} },
					data,
				),
				workingLink(question, data),
			],
			copy:
				main.rate === null || living === null
					? ""
					: copyRate(
							{
								geography,
								measure,
								figure: main.figure,
								release: releasesOf([main.figure], data)[0] ?? null,
							},
							{
								rate: main.rate,
								per: perWords(per).replace(/^per /, ""),
								midYear: living.midYear,
								producer: data.release(living.releases[0] ?? "")?.producer ?? "",
							},
							style,
						),
		},
	};
}

export function rateRow(data: DataSet, measure: Measure, place: Geography, year: Period, per: Per): RateRow {
	const figure = wholeFigure(data, measure, place, year);
	const people = peopleFor(residents(data, place, year), per);
	return { figure, people, rate: rateOf(figure, people, per) };
}

/** "By 100,000 that is 1,568 ÷ 407,700 × 100,000 = 384.6." */
function byAnotherNumber({ figure: { value }, people }: RateRow, number: number): readonly string[] {
	if (value === null || people === null || people === 0) return [];
	const rate = grouped(ratio(BigInt(value) * BigInt(number), people, 1));
	return [`By ${count(number)} that is ${count(value)} ÷ ${count(people)} × ${count(number)} = ${rate}.`];
}

/** ", one for every 1,489 residents": empty where nothing was counted. */
export function turnedRound({ figure: { value }, people }: RateRow, per: Per): string {
	const who = per.of === "children" ? "residents under 18" : "residents";
	return value === null || value === 0 || people === null
		? ""
		: `, one for every ${grouped(ratio(people, value, 0))} ${who}`;
}

export const perWords = (per: Per): string => `per ${count(per.number)} ${per.of}`;

/** The middle of each year shown. */
export const midYearsOf = (rows: readonly RateRow[]): readonly number[] =>
	rows.flatMap(({ figure }) => midYearIn(figure) ?? []);

/** "307 offences ÷ 500,800 residents × 100,000 = 61.3 in 2021/22." */
export function formula({ figure, people, rate }: RateRow, measure: Measure, per: Per): string {
	const who = per.of === "children" ? "residents under 18" : "residents";
	return `${figureWords(figure)} ${countingUnit(measure).many} ÷ ${count(people ?? 0)} ${who} × ${count(per.number)} = ${rate ?? "–"} in ${periodLabel(figure)}.`;
}

export function tableOf(rows: readonly RateRow[], measure: Measure, per: Per): Table {
	return {
		caption: `${unitHeading(measure)} ${perWords(per)}`,
		columns: [
			{ label: "Year", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: per.of === "children" ? "Residents under 18" : "Residents", align: "right" },
			{ label: `Per ${count(per.number)}`, align: "right" },
		],
		rows: rows.map(({ figure, people, rate }) => [
			periodLabel(figure),
			figureWords(figure),
			people === null ? "–" : count(people),
			rate ?? "–",
		]),
	};
}
