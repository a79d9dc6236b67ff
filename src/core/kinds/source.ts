import type { Figure } from "../answer.ts";
import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksWithin } from "../statistics/break.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import { figureWords } from "../wording/figure-words.ts";
import { licenceName } from "../wording/licences.ts";
import { count } from "../wording/numbers.ts";
import { dayMonthYear, labelWithSpan, listed, periodLabel } from "../wording/periods.ts";
import { placesIn } from "../wording/places.ts";
import { producerOf } from "../wording/producer.ts";
import { gathered, provenanceLine, releasesOf, releasesWith, sourcesOf } from "../wording/provenance.ts";
import { yearRuns } from "../wording/year-runs.ts";
import { relatedFigures, relatedLines } from "./beside/related.ts";
import { asked, BLANK } from "./draft.ts";
import { hasNumber, periodOf } from "./figures/figures.ts";
import { type Holder, holdersOf } from "./figures/holders-of.ts";
import { figuresOfOneRelease } from "./figures/one-release.ts";
import { areaFigure, areaYears, toldYears } from "./figures/sums.ts";
import { vintageLines } from "./figures/vintages.ts";
import { rowLine } from "./figures/working.ts";
import type { Kind } from "./kind.ts";
import { numbersAsked } from "./subject/number-asked.ts";
import { readSubject } from "./subject/subject.ts";

/** More numbers than this are not told one by one. */
const TOLD = 6;

/** Where the numbers themselves were printed, those in the same place together: a page, or a sheet and its cell. */
function whereIn(data: DataSet, measure: Measure, figures: readonly Figure[]): string[] {
	const places = figures.flatMap((figure) => {
		const rows = data.vintages(measure.id, figure.geography, periodOf(figure));
		const row = rows.find((it) => it.release === figure.release);
		return row === undefined || row.locator === "" ? [] : [{ figure, where: listed(placesIn(row.locator)) }];
	});
	if (figures.length === 1) return places.map(({ where }) => `Where the number stands: ${where}.`);
	return [...new Set(places.map(({ where }) => where))].slice(0, TOLD).map((where) => {
		const there = places.filter((it) => it.where === where).map(({ figure }) => figure);
		return `Where the ${there.length > 1 ? "numbers" : "number"} of ${listed(there.map((it) => nameOf(data, it)))} ${there.length > 1 ? "stand" : "stands"}: ${where}.`;
	});
}

const nameOf = (data: DataSet, figure: Figure): string =>
	`${data.geography(figure.geography)?.name ?? figure.geography} ${periodLabel(figure)}`;

/** The figures asked about: each place in each year, two years as one release has both; a sum brings its parts. */
function figuresOf(
	data: DataSet,
	measure: Measure,
	places: readonly Geography[],
	periods: readonly Period[],
): readonly { readonly figure: Figure; readonly parts: readonly Figure[] }[] {
	return places.flatMap((place) => {
		const [first, second] = periods;
		if (periods.length === 2 && first && second && place.members.length === 0)
			return figuresOfOneRelease(data, measure, place, [first, second]).map((it) => ({
				figure: it,
				parts: [it],
			}));
		return periods.map((period) => {
			const { figure, sum } = areaFigure(data, measure, place, period);
			return { figure, parts: figure.status === "summed" ? (sum?.counted ?? []) : [figure] };
		});
	});
}

/** What is asked about: one figure with its span, or each with its number, or the measure. */
function shown(data: DataSet, measure: Measure, figures: readonly Figure[]): string {
	const [only, ...more] = figures;
	if (only === undefined) return measure.name;
	const name = data.geography(only.geography)?.name ?? only.geography;
	if (more.length === 0) return `${name}, ${labelWithSpan(periodOf(only))}: ${figureWords(only)}`;
	if (figures.length > TOLD) {
		const names = [...new Set(figures.map((it) => data.geography(it.geography)?.name ?? it.geography))];
		const years = figures.filter((it) => it.geography === only.geography).map(periodOf);
		return `${names.length > TOLD ? `${names.length} forces or areas` : listed(names)}, ${yearRuns(years)}`;
	}
	return figures.map((it) => `${nameOf(data, it)}: ${figureWords(it)}`).join("; ");
}

/** Whose figure a number is that was asked about without a place or without its year. */
function whose(number: number, holders: readonly Holder[], place: Geography | undefined): string {
	const named = holders.slice(0, TOLD).map((it) => `${it.geography.name} in ${periodLabel(it.period)}`);
	const more = holders.length > named.length ? [`${holders.length - named.length} more`] : [];
	const what = holders.some((it) => it.isRound) ? "round figure" : "figure";
	return holders.length === 0
		? `No figure of ${count(number)} is held for ${place === undefined ? "a place and a year" : place.name}`
		: `${count(number)} is the ${what} held for ${listed([...named, ...more])}`;
}

/** A number without which the question is about all figures; null for a percentage. */
function wholeNumberAsked(parts: QuestionParts): number | null {
	const [number = null] = numbersAsked(parts);
	if (number === null || number.includes(".")) return null;
	const isPercentage = new RegExp(`${number} ?(?:%|per ?cent)`).test(parts.text);
	return isPercentage ? null : Number(number.replaceAll(",", ""));
}

/** No year stands beside the number itself. */
const isOfNoYear = ({ period }: QuestionParts): boolean =>
	period === null || period.end === 0 || period.reading.type === "unclear";

/** The number may be one that the answer before came to. */
const isSaidBefore = ({ period }: QuestionParts): boolean => period?.end === 0;

const asksOfficial = (cues: QuestionParts["cues"]): boolean =>
	cues.some(({ kind, text }) => kind === "source" && /official|accredited/i.test(text));

/** "Are these accredited": how official each measure is, where none is named and no figure shown. */
function officialAll({ cues, measure: named }: QuestionParts, data: DataSet, measure: Measure) {
	if (!asksOfficial(cues) || named !== null) return [];
	const others = measure.related.flatMap((id) => data.measure(id) ?? []);
	return [
		measure.status,
		...others.map((it) => `${producerOf(it.producer)} ${it.noun} are counted apart: ${it.status}`),
	];
}

/** "Which figure is official": what other measures hold for it is told as well, and how official each is. */
function officialBesides(
	{ cues }: QuestionParts,
	data: DataSet,
	measure: Measure,
	figures: readonly Figure[],
) {
	const [only, ...more] = figures;
	if (!asksOfficial(cues) || only === undefined || more.length > 0) return [];
	return relatedFigures(data, measure, only.geography, periodOf(only)).flatMap((it) => [
		...relatedLines(data, [it]),
		...[data.measure(it.measure)?.status ?? ""].filter((status) => status !== ""),
	]);
}

/** "Is it safe to use": what disturbs a figure inside its own time, as that it looks incomplete. */
function disturbing(data: DataSet, figures: readonly Figure[]): string[] {
	const breaks = figures.flatMap((it) =>
		breaksWithin(data.breaks(), it.measure, [it.geography], periodOf(it)),
	);
	return [...new Set(breaks.filter((it) => !it.comparable).map((it) => it.text))].slice(0, TOLD);
}

/** Where a figure comes from: producer, release, how official it is (D30, D36). */
export const source: Kind = {
	name: "source",
	examples: ["source cumbria 2021", "where does this number come from?", "is this official statistics?"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "source");
		return cue ? 1 + cue.weight : 0;
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "source");
		if ("problem" in read) return read;
		const { data } = setting;
		const { notes } = read.subject;
		const [place, ...more] = read.subject.geographies;
		const number =
			place === undefined || (more.length === 0 && isOfNoYear(parts)) ? wholeNumberAsked(parts) : null;
		const measures = parts.measure === null ? data.measures() : [read.subject.measure];
		const holdersIn = (it: Measure) =>
			number === null
				? []
				: holdersOf(data, it, number).filter(({ geography }) => (place ?? geography).id === geography.id);
		const measure = measures.find((it) => holdersIn(it).length > 0) ?? read.subject.measure;
		const holders = holdersIn(measure);
		const [holder, ...others] = holders;
		const only = others.length === 0 ? holder : undefined;
		const geographies = only === undefined ? read.subject.geographies : [only.geography];
		const assumed = [
			...read.subject.assumed,
			...(number === null || (isSaidBefore(parts) && holders.length === 0)
				? []
				: [whose(number, holders, place)]),
		];
		const [geography] = geographies;
		const years = parts.period === null ? toldYears : areaYears;
		const held = geography === undefined ? [] : years(data, measure, geography);
		const periods =
			only === undefined ? settlePeriods(parts.period?.reading ?? null, held).periods : [only.period];
		const all = figuresOf(data, measure, geographies, periods);
		const figures = all.map(({ figure }) => figure);
		const numbered = all.flatMap((it) => it.parts).filter(hasNumber);
		const releases = numbered.length > 0 ? releasesOf(numbered, data) : releasesWith(measure, data);
		const producers = [...new Set(figures.map(({ producer }) => producer))];
		const isTheirs = figures.length === 0 || producers.includes(measure.producer);
		const official = figures.length > 0 ? [] : officialAll(parts, data, measure);
		return {
			draft: {
				...BLANK,
				kind: "source",
				question: asked(
					{
						kind: "source",
						geographies: geographies.map((it) => it.id),
						periods,
						measure: measure.id,
					},
					assumed,
					data,
				),
				figures,
				sources: sourcesOf(releases),
				about: `Source · ${shown(data, measure, figures)}`,
				notices: [...assumed, ...notes],
				warnings: disturbing(data, figures),
				finding: gathered(measure, producers.length === 1 ? producers[0] : undefined),
				lines: [
					...official,
					...(figures.length === 1 ? figures : []).flatMap((it) => vintageLines(data, measure, it)),
					...whereIn(data, measure, figures),
					...releases.map(
						(it) =>
							`${it.title}, published ${dayMonthYear(it.published)}. Licence: ${licenceName(it.licence)}.`,
					),
					...(isTheirs
						? [measure.status, measure.coverage].filter((it) => !official.includes(it))
						: [
								`The measure is the ${producerOf(measure.producer)}’s; this figure is not of a release of theirs.`,
							]),
					...officialBesides(parts, data, measure, figures),
				],
				caveats: measure.caveats.slice(0, 3),
				provenance:
					figures.length === 0
						? ""
						: provenanceLine(periods.length > 2 ? [] : periods, measure, figures, data),
				working: figures.map((it) => rowLine(data, measure, it)),
			},
		};
	},
};
