import type { Figure, Table } from "../answer.ts";
import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { reach } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, samePeriod } from "../statistics/period.ts";
import { breakWarnings } from "../wording/break-warnings.ts";
import { copyAmongYears } from "../wording/copy-facts.ts";
import { unitHeading } from "../wording/counting-unit.ts";
import { absent, figureWords } from "../wording/figure-words.ts";
import { extremeWords, placeWords } from "../wording/ordinals.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "./beside/caveats.ts";
import { elsewhere } from "./beside/elsewhere.ts";
import { seriesChart } from "./charts/series-chart.ts";
import { trendLink } from "./charts/trend-link.ts";
import { asked, BLANK, link, workingLink } from "./draft.ts";
import { marked } from "./figures/comparison-table.ts";
import { hasNumber, periodOf } from "./figures/figures.ts";
import { rowName } from "./figures/row-name.ts";
import { type Standing, standingOf } from "./figures/standing.ts";
import { asksHowFar, standingLines, yearsHeld } from "./figures/standing-lines.ts";
import { exactYears, wholeFigure, wholeYears } from "./figures/sums.ts";
import { rowLine } from "./figures/working.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { type OneYear, readOneYear } from "./subject/one-year.ts";

/** Whether a year's count is the highest, or lowest, of the years held; never "ever" (D23). */
export const record: Kind = {
	name: "record",
	examples: ["is this a record high for gwent", "record cumbria", "was 2021 a record for kent"],
	isSaidInFinding: true,
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "record");
		return cue ? 1.4 + cue.weight : 0;
	},
	answer(parts, setting) {
		const { data } = setting;
		const said = parts.period?.reading ?? null;
		const reading = said?.type === "unclear" && said.why === "not-a-year" ? null : said;
		const isSpan =
			reading !== null &&
			(SPANS.has(reading.type) || (reading.type === "periods" && reading.periods.length > 1));
		const read = readOneYear(
			isSpan || reading === null ? { ...parts, period: null } : parts,
			setting,
			"record",
			exactYears,
		);
		if ("problem" in read) return read;
		const { settled } = read;
		const all = wholeYears(data, settled.subject.measure, settled.geography);
		const span = isSpan && reading.type !== "all" ? settlePeriods(reading, all).periods : all;
		const within = all.filter((year) => span.some((it) => samePeriod(it, year)));
		const years = within.length > 1 ? within : all;
		const last = years.findLast(
			(it) => wholeFigure(data, settled.subject.measure, settled.geography, it).value !== null,
		);
		const isLow = parts.options.direction === "down" && !ofHighest.test(parts.text);
		const extreme = isLow ? "lowest" : "highest";
		const latest = isSpan && last !== undefined ? last : settled.period;
		const period = asksWhich(parts) ? (yearOf(settled, years, extreme, data) ?? latest) : latest;
		const isChosen = !samePeriod(period, settled.period);
		const assumed = isChosen ? settled.subject.assumed : settled.assumed;
		return recordReply(
			{ ...settled, assumed, period, held: years },
			{ extreme, isSpan: years.length < all.length, isGap: asksHowFar.test(parts.text) },
			setting,
		);
	},
};

/** "When did Essex peak, and how much lower is it now". */
const ofHighest = /(?<![a-z])(?:peak|highest|record high)/i;

/** Whether it is asked which year stands out, and not whether a year does: "gwent's worst year", "when was it highest". */
const asksWhich = ({ cues, period }: QuestionParts): boolean =>
	(period === null || SPANS.has(period.reading.type)) &&
	cues.some((it) => it.kind === "record" && /\byears?$|^(?:in )?(?:which|what|when)\b/i.test(it.text));

/** The year with the highest, or lowest, exact count. */
function yearOf(
	{ subject, geography }: OneYear,
	years: readonly Period[],
	extreme: "highest" | "lowest",
	data: DataSet,
): Period | undefined {
	const exact = years.flatMap((year) => {
		const { value } = wholeFigure(data, subject.measure, geography, year);
		return value === null ? [] : [{ year, value: extreme === "highest" ? value : -value }];
	});
	return exact.toSorted((a, b) => b.value - a.value)[0]?.year;
}

/** Times that name the years to look among, rather than the year to look at. */
const SPANS: ReadonlySet<string> = new Set(["all", "range", "since", "until", "last", "change"]);

interface Looked {
	readonly extreme: "highest" | "lowest";
	/** Whether it was asked how far a year is from it. */
	readonly isGap: boolean;
	/** Whether only some of the years held are looked at. */
	readonly isSpan: boolean;
}

function recordReply(settled: OneYear, { extreme, isSpan, isGap }: Looked, { data, style }: Setting): Reply {
	const { subject, geography, period, held, assumed } = settled;
	const { measure } = subject;
	const main = wholeFigure(data, measure, geography, period);
	const series = held.map((it) => wholeFigure(data, measure, geography, it));
	const standing = standingOf(main, series, extreme);
	const others = series.filter((it) => !samePeriod(periodOf(it), period));
	const breaks = [
		...new Map(
			others
				.flatMap((it) => {
					const [from, to] = it.start < main.start ? [it, main] : [main, it];
					return breaksOver(data, measure.id, reach(geography), periodOf(from), periodOf(to));
				})
				.map((it) => [it.id, it]),
		).values(),
	];
	const figures = [main, ...others];
	const isLatest = !isSpan && held.every((it) => it.start <= period.start);
	const everyYear = settlePeriods({ type: "all" }, held).periods.map((it) =>
		wholeFigure(data, measure, geography, it),
	);
	const options = extreme === "lowest" ? { direction: "down" as const } : {};
	const question = {
		kind: "record",
		geographies: [geography.id],
		periods: isSpan ? held : [period],
		measure: measure.id,
		options,
	};
	return {
		draft: {
			...BLANK,
			kind: "record",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [OVER_TIME]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...(standing === null
					? elsewhere(
							data,
							measure,
							question,
							(it) => wholeFigure(data, it, geography, period).value !== null,
						)
					: isLatest
						? elsewhere(data, measure, { ...question, periods: [] }, (it) => {
								const own = exactYears(data, it, geography);
								return own.length > 1 && own.some((year) => year.start > period.start);
							})
						: []),
			],
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(period)} among the years held`,
			notices: [...assumed, ...subject.notes],
			finding: standing === null ? noPlace(main, measure) : finding(main, standing, extreme),
			warnings: breakWarnings(data, geography, breaks),
			table: series.length === 0 ? null : tableOf(series, measure, extreme),
			chart: seriesChart(measure, [{ name: rowName(geography), figures: everyYear, breaks }]),
			lines: standing === null ? [] : [...standingLines(main, standing, extreme, isGap)],
			provenance: provenanceLine([period], measure, figures, data),
			working: figures.map((it) => rowLine(data, measure, it)),
			next: [
				trendLink("Trend", { ...question, periods: [], options: {} }, { measure, geography }, data),
				link("Place Among Forces", { ...question, kind: "rank", options: {} }, data),
				workingLink(question, data),
			],
			copy:
				standing === null || standing.unsure.length + standing.bounds.length + breaks.length > 0
					? ""
					: copyAmongYears(
							{ geography, measure, figure: main, release: releasesOf([main], data)[0] ?? null },
							{ place: standing.place, years: held, extreme },
							style,
						),
		},
	};
}

function noPlace(main: Figure, measure: Measure): string {
	if (!hasNumber(main)) return absent(main, measure);
	const words = figureWords(main);
	return `${words} in ${periodLabel(main)} is no exact count, so it has no place among the years held`;
}

function finding(main: Figure, standing: Standing, extreme: "highest" | "lowest"): string {
	const { series, place, ties, top } = standing;
	const shown = `${figureWords(main)} in ${periodLabel(main)}`;
	if (series.length === 1) return `${shown} is the only year held`;
	const among = yearsHeld(standing);
	const which = extremeWords(extreme, place, standing.unsure.length);
	const same = ties.length === 0 ? "" : `, together with ${listed(ties.map((it) => periodLabel(it)))}`;
	if (place === 1) return `${shown} is ${which} in ${among}${same}`;
	const isLast = place === series.length && ties.length === 0 && standing.unsure.length === 0;
	const most = extreme === "highest" ? "lowest" : "highest";
	if (isLast && top !== null)
		return `${shown} is not the ${extreme} but the ${most} in ${among}; the ${extreme} is ${figureWords(top)} in ${periodLabel(top)}`;
	const than = top === null ? "" : `; the ${extreme} is ${figureWords(top)} in ${periodLabel(top)}`;
	return `${shown} is not the ${extreme} but ${which} in ${among}${same}${than}`;
}

function tableOf(series: readonly Figure[], measure: Measure, extreme: "highest" | "lowest"): Table {
	return {
		caption: `The years held, and each year's place, ${extreme} first`,
		columns: [
			{ label: "Year", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: "Place", align: "left" },
		],
		rows: series.map((it) => {
			const standing = standingOf(it, series, extreme);
			return [
				periodLabel(it),
				marked(it),
				standing === null
					? "–"
					: placeWords({ place: standing.place, ties: standing.ties.length, later: standing.unsure.length }),
			];
		}),
	};
}
