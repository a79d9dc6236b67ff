import type { Table } from "../../answer.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Period } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { breakWarnings } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { hasNumber } from "../figures/figures.ts";
import { type Per, populationWords, sourcesOfRates } from "../figures/population.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { FEW_LIVE_THERE, formula, hasFewResidents, midYearsOf, perWords, rateRow } from "./of-one.ts";
import { perOptions } from "./people.ts";

/** So many rates stand in one answer; of more, a year is told at a time. */
const MOST = 24;

/** Whether each rate of so many places and years can be told at once. */
export const isFewRates = (places: number, years: number): boolean => places * years <= MOST;

/** The rate of each of several places in each of several years, oldest first: per so many people, one row each. */
export function ratesOverYears(
	{ subject, places, years, per, assumed }: RatesOverYears,
	{ data }: Pick<Setting, "data">,
): Reply {
	const { measure } = subject;
	const rows = places.flatMap((place) =>
		years.map((year) => ({ place, ...rateRow(data, measure, place, year, per) })),
	);
	const rated = rows.filter((it) => it.rate !== null);
	const figures = rows.map((it) => it.figure);
	const [first, last] = [years[0], years.at(-1)];
	const [place] = places;
	const living = place === undefined || last === undefined ? null : residents(data, place, last);
	const question = {
		kind: "rate",
		geographies: places.map((it) => it.id),
		periods: years,
		measure: measure.id,
		options: perOptions(per),
	};
	const newest = rated.filter((it) => it.figure.end === last?.end);
	const told = newest.map((it) => `${it.rate ?? ""} in ${it.place.name}`);
	const what = `${countingUnit(measure).many} ${perWords(per)}`;
	const breaksAt = (it: Geography) =>
		first === undefined || last === undefined ? [] : breaksOver(data, measure.id, reach(it), first, last);
	return {
		draft: {
			...BLANK,
			kind: "rate",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [
				...(rated.some((it) => hasFewResidents(it.people)) ? [FEW_LIVE_THERE] : []),
				...(places.length > 1 ? [BETWEEN_FORCES] : []),
				OVER_TIME,
			]),
			sources: sourcesOfRates(figures, living, data),
			about: `${places.length === 1 ? `${place?.name ?? ""} · ` : ""}${measure.noun} recorded by police ${perWords(per)} · ${listed(years.map(periodLabel))}`,
			notices: [...assumed, ...subject.notes],
			finding:
				last === undefined || told.length === 0
					? `No rate can be given for ${listed(years.slice(-1).map(periodLabel))}`
					: `In ${periodLabel(last)}, ${what}: ${listed(told)}; each year is below`,
			warnings: [...new Set(places.flatMap((it) => breakWarnings(data, it, breaksAt(it))))],
			table: tableOf(rows, years, measure, per),
			lines:
				living === null
					? []
					: [`Rates are ${populationWords(data, living, per, [...new Set(midYearsOf(rated))])}.`],
			provenance: provenanceLine(years, measure, figures.filter(hasNumber), data),
			working: [
				...rated.map((it) => `${capital(it.place.name)}: ${formula(it, measure, per)}`),
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
			],
			next: [
				...years
					.slice(-3)
					.toReversed()
					.map((it) => link(periodLabel(it), { ...question, periods: [it] }, data)),
				workingLink(question, data),
			],
		},
	};
}

interface RatesOverYears {
	readonly subject: Subject;
	readonly places: readonly Geography[];
	readonly years: readonly Period[];
	readonly per: Per;
	readonly assumed: readonly string[];
}

type Row = ReturnType<typeof rateRow> & { readonly place: Geography };

function tableOf(
	rows: readonly Row[],
	years: readonly Period[],
	measure: Subject["measure"],
	per: Per,
): Table {
	return {
		caption: `${unitHeading(measure)} ${perWords(per)}, ${listed(years.map(periodLabel))}`,
		columns: [
			{ label: "Force or area", align: "left" },
			{ label: "Year", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: per.of === "children" ? "Residents under 18" : "Residents", align: "right" },
			{ label: `Per ${count(per.number)}`, align: "right" },
		],
		rows: rows.map(({ place, figure, people, rate }) => [
			rowName(place),
			periodLabel(figure),
			figureWords(figure),
			people === null ? "–" : count(people),
			rate ?? "–",
		]),
	};
}
