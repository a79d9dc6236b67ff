import type { Figure } from "../answer.ts";
import type { Choice } from "../problem.ts";
import type { QuestionParts } from "../question/parts.ts";
import { breaksWithin } from "../statistics/break.ts";
import { multipleOf } from "../statistics/change.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { reach } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import type { Period } from "../statistics/period.ts";
import { quoted } from "../wording/attribution.ts";
import { capital } from "../wording/capital.ts";
import { comparedWith } from "../wording/change-words.ts";
import { copyLine } from "../wording/copy-line.ts";
import { bodyOf } from "../wording/copy-parts.ts";
import { absent, absentAltogether, countWords } from "../wording/figure-words.ts";
import { periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { yearRuns } from "../wording/year-runs.ts";
import { caveatsFor, fewOf } from "./beside/caveats.ts";
import { elsewhere } from "./beside/elsewhere.ts";
import { laterElsewhere } from "./beside/later-elsewhere.ts";
import { laterLines } from "./beside/later-lines.ts";
import { lowerThoughWider, relatedFigures, relatedLines } from "./beside/related.ts";
import { statementsFor } from "./beside/statements-for.ts";
import { waysOn } from "./beside/ways-on.ts";
import { trendLink } from "./charts/trend-link.ts";
import { asked, BLANK, link } from "./draft.ts";
import { comparisonTable } from "./figures/comparison-table.ts";
import { type Comparison, changeBetween, comparisonsFor } from "./figures/comparisons.ts";
import { figureFor, hasNumber } from "./figures/figures.ts";
import { paceWords, paceWorking, scaleLine } from "./figures/how-often.ts";
import { releaseLines } from "./figures/one-release.ts";
import { regionBeside } from "./figures/region-beside.ts";
import { areaYears, toldYears } from "./figures/sums.ts";
import { vintageLines } from "./figures/vintages.ts";
import { figureWorking } from "./figures/working.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { heldApartLines } from "./subject/held-apart.ts";
import { alternativeLinks, type OneYear, readOneYear } from "./subject/one-year.ts";
import { otherSpans, spanAround, spansWords } from "./subject/other-spans.ts";

/** One force, one year: the count, what it is against earlier years, what was said, and what to know before printing it. */
export const figure: Kind = {
	name: "figure",
	examples: ["cumbria 2021", "Kent last year", "Lancashire 2020", "Oxford 2021/22", "PSNI 2021"],
	fits: (parts) =>
		parts.geographies.length > 0 || parts.period !== null || parts.measure !== null || asksOfUnknown(parts)
			? 1
			: 0,
	answer(parts, setting) {
		const read = readOneYear(parts, setting, "figure", areaYears, toldYears);
		return "problem" in read ? read : figureReply(read.settled, parts, setting);
	},
};

/** "How many offences did Ruritania record": what is written like a name and is none we know is named back. */
const asksOfUnknown = ({ cues, unread, text }: QuestionParts): boolean =>
	cues.some((it) => it.kind === "figure") && unread.some((word) => text.includes(` ${capital(word)}`));

function figureReply(settled: OneYear, parts: QuestionParts, setting: Setting): Reply {
	const { data } = setting;
	const { pace } = parts.options;
	const { subject, geography, period, assumed } = settled;
	const { measure } = subject;
	const main = figureFor(data, measure, geography.id, period);
	const comparisons = main.value !== null ? comparisonsFor(data, measure, geography, main) : [];
	const related = relatedFigures(data, measure, geography.id, period);
	const own: readonly Figure[] = [main, ...comparisons.map((it) => it.figure)];
	const figures = [...own, ...related];
	const said = statementsFor(data, geography.id).filter(
		(it) => it.measure === null || it.measure === measure.id,
	);
	const lead = leading(main, comparisons);
	const release = releasesOf([main], data)[0] ?? null;
	const isShown = hasNumber(main);
	const region = isShown ? null : regionBeside(data, measure, geography, period);
	const notices = laterElsewhere(parts.period, { measure, geography, period }, data);
	const spans = otherSpans(data, measure, geography);
	const around = spanAround(data, measure, geography, period);
	const options = pace === undefined ? {} : { pace };
	const question = {
		kind: "figure",
		geographies: [geography.id],
		periods: [period],
		measure: measure.id,
		options,
	};
	return {
		draft: {
			...BLANK,
			kind: isShown ? "figure" : "not-held",
			question: asked(question, assumed, data),
			figures,
			changes: comparisons.flatMap(
				(it, at) => changeBetween(figures, at + 1, 0, it.breaks.length === 0) ?? [],
			),
			statements: isShown ? said.slice(0, 1).map((it) => quoted(it, period)) : [],
			moreStatements: isShown ? Math.max(0, said.length - 1) : 0,
			caveats: isShown ? caveats(measure, figures, related, data) : fewOf(related),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: isShown ? [] : [...waysOn(settled, setting, "figure", options), ...(region?.choices ?? [])],
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
			notices: [...assumed, ...notices, ...subject.notes],
			finding: finding(settled, main, lead, spans, pace === undefined ? "" : paceWords(main, pace)),
			warnings: isShown ? warnings(settled, setting, comparisons) : [],
			table: comparisonTable(main, measure, comparisons),
			lines: [
				...workedOut(main),
				...(region?.lines ?? []),
				...(pace === undefined ? [] : scaleLine(main, true)),
				...releaseLines(data, main, comparisons.map((it) => it.figure).filter(hasNumber)),
				...heldInstead(settled, main, spans, around),
				...(own.concat(related).some(hasNumber) ? [] : heldApartLines(data, measure, geography)),
				...laterLines(settled, data),
				...vintageLines(data, measure, main),
				...(isShown ? [] : whatHappened(settled, setting)),
				...relatedLines(data, related, pace),
				...lowerThoughWider(measure, main, related, data),
				...(isShown && said.every((it) => it.geography !== geography.id)
					? [`No statement held from ${bodyOf(geography)}.`]
					: []),
			],
			provenance: provenanceLine([period], measure, own, data),
			working: [...figureWorking(data, measure, main, comparisons), ...paceWorking(main, pace)],
			next: next(settled, setting, isShown ? related : []),
			copy: copyLine({ geography, measure, figure: main, against: lead, release }, setting.style),
		},
	};
}

/**
 * The comparison that leads: a multiple over the longer span, or the change on the year before. Never across a break, nor
 * with what was worked out where the figure itself was published.
 */
function leading(main: Figure, comparisons: readonly Comparison[]): Comparison | null {
	const told = comparisons.filter(
		({ breaks, figure: { status } }) =>
			breaks.length === 0 && (status === "published" || status === main.status),
	);
	const multiple = told.findLast(
		({ figure: { value } }) => value !== null && main.value !== null && multipleOf(value, main.value),
	);
	return multiple ?? told[0] ?? null;
}

function finding(
	{ subject, geography, held }: OneYear,
	main: Figure,
	lead: Comparison | null,
	spans: readonly Period[],
	often: string,
): string {
	if (!hasNumber(main)) {
		return held.length + spans.length === 0
			? absentAltogether(geography, subject.measure)
			: absent(main, subject.measure);
	}
	if (often !== "" || lead === null || lead.figure.value === null || main.value === null)
		return `${countWords(main, subject.measure)} in ${periodLabel(main)}${often === "" ? "" : `, ${often}`}`;
	return `${countWords(main, subject.measure)}, ${comparedWith(lead.figure.value, main.value, periodLabel(lead.figure))}`;
}

const workedOut = (main: Figure): string[] =>
	main.status === "derived" ? ["Worked out from published figures, not published itself."] : [];

/** Which years there are, where the one asked for is not among them. */
function heldInstead(
	{ geography, held }: OneYear,
	main: Figure,
	spans: readonly Period[],
	around: readonly Period[],
): string[] {
	if (hasNumber(main) || held.length + spans.length === 0) return [];
	const told = held.length > 0 ? yearRuns(held) : spansWords(spans);
	const together = held.length > 0 && around.length > 0 ? [spansWords(around)] : [];
	return [`Held for ${geography.name}: ${[told, ...together].join("; ")}.`];
}

/** What is on record about the time of a figure that is lacking, such as a change of records system. */
function whatHappened({ geography, period, subject }: OneYear, { data }: Setting): string[] {
	const within = breaksWithin(data.breaks(), subject.measure.id, [geography.id], period);
	return within.filter((it) => !it.comparable).map((it) => `On record for that time: ${it.text}`);
}

function warnings(
	{ geography, period, subject: { measure } }: OneYear,
	{ data }: Setting,
	comparisons: readonly Comparison[],
): string[] {
	const within = breaksWithin(data.breaks(), measure.id, reach(geography), period).filter(
		(it) => !it.comparable,
	);
	return [...new Set([...within, ...comparisons.flatMap((it) => it.breaks)].map((it) => it.text))];
}

function caveats(
	measure: Measure,
	figures: readonly Figure[],
	related: readonly Figure[],
	data: DataSet,
): string[] {
	const beside = related.find(hasNumber)?.measure;
	const own = beside === measure.related[0] ? measure : undefined;
	const differing = beside === undefined ? undefined : (own ?? data.measure(beside));
	const besides = differing === undefined ? [] : [...measure.caveats.slice(0, 1), differing.difference];
	return caveatsFor(measure, figures, besides);
}

function next(settled: OneYear, setting: Setting, related: readonly Figure[]): Choice[] {
	const { data } = setting;
	const { geography, period, subject } = settled;
	const { measure } = subject;
	const own = { geographies: [geography.id], measure: measure.id };
	const year = { ...own, kind: "figure", periods: [period] };
	const others = subject.otherwise.flatMap((id) => data.geography(id) ?? []);
	return [
		...others.map((it) => link(it.name, { ...year, geographies: [it.id] }, data)),
		...alternativeLinks(settled, setting, "figure"),
		link("Statements", { ...own, kind: "quote", periods: [] }, data),
		link("Working", { ...year, kind: "explain" }, data),
		trendLink("Trend", { ...own, periods: [] }, { measure, geography }, data),
		...elsewhere(data, measure, year, (it) => related.some((other) => other.measure === it.id)),
	];
}
