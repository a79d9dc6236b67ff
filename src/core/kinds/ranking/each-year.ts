import type { Table } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { inWords } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link } from "../draft.ts";
import { marked } from "../figures/comparison-table.ts";
import { passingOf } from "../figures/passing.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { type CountPlace, type CountPlaces, countPlaces, firstOf } from "./count-places.ts";
import { type Field, fieldYears, leftOutLine, whereIn, whyApart } from "./field.ts";

const eachYear =
	/(?<![a-z])(?:(?:every|each) (?:single |financial |of (?:the|those) )*years?|(?:over|through|down) the years|over time|year[ -](?:by|on|after)[ -]year|by year|per year)(?![a-z])/i;
/** The changes between years are asked for, not each of them. */
const between = /(?<![a-z])(?:vs?\.?|versus|against|compared|between|mov\w+|chang\w+|growth)(?![a-z])/i;
/** "Where has Kent ranked since 2016", where "rank Kent since 2016" is of the change since. */
const ofPlaces =
	/(?<![a-z])(?:where|ranked|places?|positions?|come|came|coming|been|stood|finished)(?![a-z])/i;
const SPANS: ReadonlySet<string> = new Set(["all", "range", "since", "until", "last"]);

/** "Where did Kent rank each year", "who had most in 2021 and 2022": places in each of several years, and no change between them. */
export function isOfEachYear({ options, text, period, geographies, cues }: QuestionParts): boolean {
	const { direction, by, not, per } = options;
	const isOfElse =
		[direction, by, not, per].some((it) => it !== undefined) ||
		passingOf(options) !== null ||
		cues.some(({ kind }) => kind === "csv" || kind === "rate" || kind === "change");
	if (isOfElse) return false;
	if (eachYear.test(text)) return true;
	const reading = period?.reading;
	const isOfSeveral =
		(reading?.type === "periods" && reading.periods.length > 1) ||
		(geographies.length > 0 && SPANS.has(reading?.type ?? "") && ofPlaces.test(text));
	return isOfSeveral && !between.test(text);
}

/** Forces in order in one year. */
interface Year {
	readonly year: Period;
	readonly ranking: CountPlaces;
}

/** The place of one force, or who recorded most or fewest, in each of the years in which forces can be ranked; null where that is no more than one. */
export function placesEachYear(
	subject: Subject,
	field: Field,
	{ period, options }: QuestionParts,
	data: DataSet,
): Reply | null {
	const { measure } = subject;
	const [named, ...more] = field.named;
	const order = options.order ?? "most";
	const held = fieldYears(data, measure, field.forces);
	const isOfAll = period === null || period.reading.type === "latest";
	const asking = settlePeriods(isOfAll ? { type: "all" } : period.reading, held).periods;
	const isHeld = ({ start }: Period) => held.some((it) => it.start === start);
	const wanted = asking.toSorted((a, b) => a.start.localeCompare(b.start));
	const all = wanted
		.filter(isHeld)
		.map((year): Year => ({ year, ranking: countPlaces(data, measure, field.forces, year, order) }));
	const years = all.filter(({ ranking }) => named === undefined || placeIn(ranking, named.id) !== undefined);
	const [first, last] = [years[0]?.year, years.at(-1)?.year];
	if (first === undefined || last === undefined || years.length < 2) return null;
	if (more.length > 0 || (named !== undefined && whyApart(named) !== null)) return null;
	const shownIn = ({ places }: CountPlaces) =>
		named === undefined ? firstOf(places).first : ownOf(places, named.id);
	const shown = years.flatMap(({ year, ranking }) => shownIn(ranking).map((it) => ({ ...it, year })));
	const figures = shown.map((it) => it.item.figure);
	const periods = years.map((it) => it.year);
	const question = {
		kind: "rank",
		geographies: subject.geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		periods,
		measure: measure.id,
		options: order === "fewest" ? { order } : {},
	};
	const base = asked(question, subject.assumed, data);
	const lacking = wanted.filter((it) => periods.every(({ start }) => start !== it.start));
	const numbers = new Set(years.map(({ ranking }) => ranking.places.length));
	const span = spanning(first, last);
	return {
		draft: {
			...BLANK,
			kind: "rank",
			question: { ...base, canonical: `${base.canonical} each year` },
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf(
				releasesOf(
					years.flatMap(({ ranking }) => ranking.places.map((it) => it.item.figure)),
					data,
				),
			),
			choices: elsewhere(
				data,
				measure,
				question,
				(it) => fieldYears(data, it, field.forces).length > held.length,
			).map((it) => ({ ...it, question: `${it.question} each year` })),
			about: `${named === undefined ? "Forces" : `${capital(named.name)} among forces`}${whereIn(field)} by ${measure.noun} recorded · ${periodLabel(span)}`,
			notices: [...subject.assumed, ...subject.notes],
			finding:
				named === undefined ? firstsTold(years, order) : placesTold(named.name, years, named.id, order),
			warnings: [
				...new Set(
					shown.flatMap(({ item, year }) =>
						breaksWithin(data.breaks(), measure.id, [item.force.id], year)
							.filter((it) => !it.comparable)
							.map((it) => it.text),
					),
				),
			],
			table: tableOf(years, named?.id ?? null, measure, order),
			lines: [
				...(lacking.length === 0 ? [] : [`Without a place: ${listed(lacking.map(periodLabel))}.`]),
				...(numbers.size > 1
					? [
							"How many forces have a figure differs from year to year: a place in one year is not to be held against one in another.",
						]
					: []),
				...leftOutLine(data, field),
			],
			provenance: provenanceLine([span], measure, figures, data),
			working: figures.map((it) => rowLine(data, measure, it)),
			next: periods.slice(-3).map((year) => link(periodLabel(year), { ...question, periods: [year] }, data)),
		},
	};
}

const ownOf = (places: readonly CountPlace[], id: string) => places.filter((it) => it.item.force.id === id);
const placeIn = ({ places }: CountPlaces, id: string): CountPlace | undefined => ownOf(places, id)[0];

/** So many years are told one by one. */
const TOLD = 4;

/** "Kent: second of five forces in 2021/22, first of ten in 2022/23". */
function placesTold(name: string, years: readonly Year[], id: string, order: string): string {
	const from = order === "most" ? "" : ", counted from the fewest";
	const told = years.flatMap(({ year, ranking }) => {
		const own = placeIn(ranking, id);
		const of = `of ${inWords(ranking.places.length)}`;
		return own === undefined ? [] : [{ own, words: `${placeWords(own)} ${of} in ${periodLabel(year)}` }];
	});
	if (told.length <= TOLD) return `${capital(name)}: ${told.map((it) => it.words).join(", ")}${from}`;
	const [high, ...others] = told.toSorted((a, b) => a.own.place - b.own.place);
	const low = others.at(-1);
	return `${capital(name)}${from}: from ${high?.words ?? ""} to ${low?.words ?? ""}`;
}

/** "Most recorded: West Yorkshire in 2016/17 and 2017/18, Kent in 2022/23". */
function firstsTold(years: readonly Year[], order: string): string {
	const firsts = years.map(({ year, ranking }) => ({
		year,
		names: namesOf(firstOf(ranking.places).first.map((it) => it.item.force)),
	}));
	const told = [...Map.groupBy(firsts, (it) => it.names)].map(
		([names, own]) => `${names} in ${yearRuns(own.map((it) => it.year))}`,
	);
	return `${order === "most" ? "Most" : "Fewest"} recorded: ${told.join("; ")}`;
}

function tableOf(years: readonly Year[], named: string | null, measure: Measure, order: string): Table {
	return {
		caption: `${named === null ? `${capital(order)} recorded` : "Place"} in each year, ${measure.noun}`,
		columns: [
			{ label: "Year", align: "left" },
			{ label: named === null ? "Force" : "Place", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: "Forces ranked", align: "right" },
		],
		rows: years.map(({ year, ranking: { places } }) => {
			const first = named === null ? firstOf(places).first : ownOf(places, named);
			const [own] = first;
			const who =
				named === null
					? first.map((it) => rowName(it.item.force)).join(", ")
					: own === undefined
						? "–"
						: placeWords(own);
			return [
				periodLabel(year),
				who,
				own === undefined ? "–" : marked(own.item.figure),
				String(places.length),
			];
		}),
	};
}
