import type { RateBound } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { regimeNotes } from "../../statistics/regimes.ts";
import { residents } from "../../statistics/residents.ts";
import { capital } from "../../wording/capital.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { count, inWords, outOf } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { provenanceLine } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { barChart } from "../charts/bar-chart.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { type Per, peopleFor, populationWords, sourcesOfRates } from "../figures/population.ts";
import { rowName } from "../figures/row-name.ts";
import { wholeFigure } from "../figures/sums.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import { type Field, forcesThat, leavingOutWords, leftOutLine, whereIn } from "../ranking/field.ts";
import { type Placed, placed } from "../ranking/places.ts";
import type { Subject } from "../subject/subject.ts";
import { hasFewResidents, perWords } from "./of-one.ts";
import { perOptions } from "./people.ts";
import { meetsRate, rateBeside, rateBoundWords } from "./rate-held.ts";
import { type Rated, ratesTable, unrated } from "./rates-table.ts";

export interface RatesInYear {
	readonly kind: "rate" | "rank";
	readonly subject: Subject;
	/** Every force, or those named. */
	readonly places: readonly Geography[];
	/** What they were ranged over in; null where they were named one by one. */
	readonly field: Field | null;
	/** The one among them whose place is asked for. */
	readonly named?: Geography | undefined;
	readonly year: Period;
	readonly per: Per;
	readonly assumed: readonly string[];
	/** So many of them, from the end that is asked for. */
	readonly top?: number | undefined;
	readonly order?: "fewest" | undefined;
	/** Only those whose rate is so. */
	readonly rated?: RateBound | undefined;
}

/** Of more places than this only both ends are told. */
const TOLD = 3;

/** Places by offences per head, highest first; those without a rate, or where it would mislead, apart with the reason. */
export function ratesOfSeveral(
	{ kind, subject, places, field, named, year, per, assumed, top, order: from, rated: bound }: RatesInYear,
	data: DataSet,
): Reply {
	const { measure, geographies } = subject;
	const figures = places.map((it) => wholeFigure(data, measure, it, year));
	const rated = places.flatMap((place, at): readonly Rated[] => {
		const people = peopleFor(residents(data, place, year), per);
		const figure = figures[at];
		const rate = figure === undefined ? null : rateBeside(figure, people, per, bound);
		if (figure === undefined || figure.value === null || people === null || rate === null) return [];
		return [{ place, figure, value: figure.value, people, rate }];
	});
	const few = rated.filter((it) => hasFewResidents(it.people));
	const order = placed(
		rated.filter((it) => !hasFewResidents(it.people)),
		from === "fewest" ? (a, b) => byRate(b, a) : byRate,
	);
	const met =
		bound === undefined ? order : order.filter(({ item }) => meetsRate(item.value, item.people, per, bound));
	const shown = [...order.map((it) => it.item), ...few];
	const question = {
		kind,
		geographies: geographies.map((it) => it.id),
		without: (field?.without ?? []).map((it) => it.id),
		periods: [year],
		measure: measure.id,
		options: {
			...(kind === "rank" && per.of === "people" ? { per: "100000-people" as const } : perOptions(per)),
			...(top === undefined ? {} : { top }),
			...(from === undefined ? {} : { order: from }),
			...(bound === undefined ? {} : { rated: bound }),
		},
	};
	const living = shown[0] === undefined ? null : residents(data, shown[0].place, year);
	const regimes = regimeNotes(data, geographies);
	const arranged = `${bound === undefined ? "" : `only ${rateBoundWords(bound)}, `}${from === "fewest" ? "lowest" : "highest"} first`;
	const where = field === null ? "" : whereIn(field);
	const leftOut = field === null ? "" : leavingOutWords(field);
	return {
		draft: {
			...BLANK,
			kind,
			question: asked(question, assumed, data),
			figures: shown.map((it) => it.figure),
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOfRates(figures, living, data),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) =>
						places.filter((place) => wholeFigure(data, it, place, year).value !== null).length >
						figures.filter((own) => own.value !== null).length,
				),
			],
			about: `${measure.noun} recorded by police ${perWords(per)}${where === "" ? "" : ` · forces${where}`} · ${periodLabel(year)}`,
			notices: [...assumed, ...subject.notes, ...regimes.notes],
			finding:
				bound !== undefined && order.length > 0
					? foundMet(
							met,
							order.length,
							bound,
							`${countingUnit(measure).many} ${perWords(per)} in ${periodLabel(year)}${leftOut}`,
						)
					: named === undefined
						? finding(order, measure, per, year, { top, from, leftOut })
						: placeOf(named, measure, { order, field, from }, per, year),
			warnings: [...regimes.warnings],
			table: ratesTable(met.slice(0, top), measure, per, year, arranged),
			chart: barChart(
				`${capital(measure.noun)} recorded ${perWords(per)} in ${periodLabel(year)}, ${arranged}`,
				`${unitHeading(measure)} ${perWords(per)}`,
				met.map(({ item }) => ({
					name: rowName(item.place),
					value: Number(item.rate.replaceAll(",", "")),
					words: item.rate,
				})),
			),
			lines: [
				`With a rate: ${outOf(order.length, places.length)}.`,
				...(field === null ? [] : leftOutLine(data, field)),
				...few.map(
					(it) =>
						`Apart: ${it.place.name}, ${it.rate} (${count(it.value)} of ${count(it.people)} residents): so few people live there that a rate by residents says little.`,
				),
				...unrated(places, figures, rated),
				...(living === null ? [] : [`Rates are ${populationWords(data, living, per)}.`]),
			],
			provenance: provenanceLine(
				[year],
				measure,
				shown.map((it) => it.figure),
				data,
			),
			working: shown.flatMap((it) => [
				`${capital(it.place.name)}: ${count(it.value)} ÷ ${count(it.people)} × ${count(per.number)} = ${it.rate}.`,
				rowLine(data, measure, it.figure),
			]),
			next: [
				link("Most Recorded", { ...question, kind: "rank", options: {} }, data),
				...met.slice(0, 3).map(({ item }) =>
					link(
						item.place.name,
						{
							...question,
							kind: "rate",
							geographies: [item.place.id],
							without: [],
							options: perOptions(per),
						},
						data,
					),
				),
				workingLink(question, data),
			],
		},
	};
}

/** Highest rate first, by exact fractions. */
function byRate(a: Rated, b: Rated): number {
	const over = BigInt(b.value) * BigInt(a.people) - BigInt(a.value) * BigInt(b.people);
	return over > 0n ? 1 : over < 0n ? -1 : 0;
}

/** The one at the end that is asked for, else both ends. */
function finding(
	order: readonly Placed<Rated>[],
	measure: Measure,
	per: Per,
	year: Period,
	{
		top,
		from,
		leftOut,
	}: Pick<RatesInYear, "top"> & { readonly from: RatesInYear["order"]; readonly leftOut: string },
): string {
	const [first, last] = [order[0]?.item, order.at(-1)?.item];
	if (first === undefined || last === undefined)
		return `No ${producerOf(measure.producer)} rate can be given for ${periodLabel(year)}`;
	const { many } = countingUnit(measure);
	if (first !== last && (top !== undefined || from !== undefined))
		return `${from === "fewest" ? "Lowest" : "Highest"} of the ${inWords(order.length)} with a rate${leftOut}: ${first.place.name}, ${first.rate} ${many} ${perWords(per)} in ${periodLabel(year)}`;
	if (order.length <= TOLD) {
		const others = order.slice(1).map(({ item }) => `, ${rateIn(item)}`);
		return `${first.rate} ${many} ${perWords(per)} in ${first.place.name}${others.join("")}${others.length === 0 ? "" : ","} in ${periodLabel(year)}`;
	}
	return `From ${rateIn(last)} to ${rateIn(first)}: ${many} ${perWords(per)} in ${periodLabel(year)}${leftOut}`;
}

/** "Of the 42 with a rate, two have more than 100 offences per 100,000 people in 2022/23: 115.1 in Cleveland, ..." */
function foundMet(met: readonly Placed<Rated>[], of: number, bound: RateBound, what: string): string {
	const [number, have] = [met.length === 0 ? "none" : inWords(met.length), met.length === 1 ? "has" : "have"];
	const told = met.length > 0 && met.length <= TOLD ? `: ${listed(met.map(({ item }) => rateIn(item)))}` : "";
	return `Of the ${inWords(of)} with a rate, ${number} ${have} ${rateBoundWords(bound)} ${what}${told}`;
}

const rateIn = ({ place, rate }: Rated): string => `${rate} in ${place.name}`;

/** "Cumbria is third of the four forces in England with a rate: 73.8 offences per 100,000 people in 2022/23". */
function placeOf(
	named: Geography,
	measure: Measure,
	{ order, field, from }: Pick<RatesInYear, "field"> & RatesInOrder,
	per: Per,
	year: Period,
): string {
	const own = order.find(({ item }) => item.place.id === named.id);
	if (own === undefined) return `${named.name} has no place by rate in ${periodLabel(year)}`;
	const forces = field === null ? "forces with a rate" : forcesThat(field, "with a rate");
	const end = from === "fewest" ? ", counted from the lowest" : "";
	return `${named.name} is ${placeWords(own)} of the ${inWords(order.length)} ${forces}${end}: ${own.item.rate} ${countingUnit(measure).many} ${perWords(per)} in ${periodLabel(year)}`;
}

interface RatesInOrder {
	readonly order: readonly Placed<Rated>[];
	readonly from: RatesInYear["order"];
}
