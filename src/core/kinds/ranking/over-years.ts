import type { Figure, Table } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, spanning } from "../../statistics/period.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { figureFor, hasNumber, periodOf } from "../figures/figures.ts";
import { isFromBelow, type Passing, passes, passingOf, passingWords } from "../figures/passing.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import { yearsWithWords } from "../figures/year-runs.ts";
import type { Reply, Setting } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { type Field, leftOutLine, whereIn, whyApart } from "./field.ts";

/** Times that name the years to look among. */
const SPANS: ReadonlySet<string> = new Set(["all", "range", "since", "until", "last"]);
const inEachOfThem = /(?<![a-z])(?:every|each|always|throughout|consistently|all (?:the )?years)(?![a-z])/i;
const anyForce =
	/(?<![a-z])(?:an?|any|one|some) (?:police )?force(?![a-z])|(?<![a-z])(?:any|no)(?:one|body)(?![a-z])/i;
const ofElse = new Set(["change", "rate", "share"]);

/** "Did any force ever record none", "which topped 3,000 since 2016": forces picked by their counts in any of several years. */
export const isOverYears = ({ options, period, text, cues, geographies }: QuestionParts): boolean =>
	passingOf(options) !== null &&
	[options.direction, options.by, options.not, options.per].every((it) => it === undefined) &&
	SPANS.has(period?.reading.type ?? "") &&
	!inEachOfThem.test(text) &&
	(cues.some(({ kind }) => kind === "rank" || kind === "count") ||
		(geographies.length === 0 && anyForce.test(text))) &&
	!cues.some(({ kind }) => ofElse.has(kind));

/** A force, and some of its counts. */
interface Counts {
	readonly force: Geography;
	readonly figures: readonly Figure[];
}

/** Which forces were beyond a number in any of the years held, and when. */
export function overYears(
	subject: Subject,
	field: Field,
	held: readonly Period[],
	parts: QuestionParts,
	data: Setting["data"],
): Reply {
	const { measure } = subject;
	const passing = passingOf(parts.options) ?? {};
	const { periods } = settlePeriods(parts.period?.reading ?? null, held);
	const years = held.filter((year) => periods.some((it) => samePeriod(it, year)));
	const all = countsOf(field, years, measure, data);
	const beyond = those(all, (it) => passes(it, passing) === true);
	const open = those(all, (it) => passes(it, passing) === null);
	const told = beyond.length > 0 ? beyond : nearest(all, passing);
	const figures = told.flatMap((it) => it.figures);
	const [first, last] = [years[0], years.at(-1)];
	const question = {
		kind: "rank",
		geographies: subject.geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		periods,
		measure: measure.id,
		options: passing,
	};
	return {
		draft: {
			...BLANK,
			kind: "rank",
			question: asked(question, subject.assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) => numberOf(countsOf(field, held, it, data)) > numberOf(all),
				),
			],
			about: `Forces${whereIn(field)} by ${measure.noun} recorded · ${yearRuns(years)}`,
			notices: [...subject.assumed, ...subject.notes],
			finding: finding(all, beyond, years, passing, countingUnit(measure).many),
			warnings: [
				...new Set(
					figures.flatMap((it) =>
						breaksWithin(data.breaks(), measure.id, [it.geography], periodOf(it))
							.filter(({ comparable }) => !comparable)
							.map(({ text }) => text),
					),
				),
			],
			table: beyond.length === 0 ? null : tableOf(beyond, measure, passing),
			lines: [
				...(beyond.length > 0 ? [] : nearestLine(told, passing)),
				`Counts held: ${inWords(numberOf(all))}, of ${inWords(all.length)} forces. A year without a figure is not taken for one with none.`,
				...leftOutLine(data, field),
				...(open.length === 0 ? [] : [`Not known: ${open.map(withYears).join("; ")}.`]),
			],
			provenance: provenanceLine(
				first === undefined || last === undefined ? [] : [spanning(first, last)],
				measure,
				figures,
				data,
			),
			working: figures.map((it) => rowLine(data, measure, it)),
			next: [
				...(last === undefined
					? []
					: [link(`Only ${periodLabel(last)}`, { ...question, periods: [last] }, data)]),
				workingLink(question, data),
			],
		},
	};
}

/** What can be ranked of each force in the years. */
const countsOf = (
	{ forces }: Field,
	years: readonly Period[],
	measure: Measure,
	data: DataSet,
): readonly Counts[] =>
	forces
		.filter((it) => whyApart(it) === null)
		.map((force) => ({
			force,
			figures: years.map((year) => figureFor(data, measure, force.id, year)).filter(hasNumber),
		}))
		.filter((it) => it.figures.length > 0);

const numberOf = (all: readonly Counts[]): number => all.reduce((sum, it) => sum + it.figures.length, 0);

/** Those with such counts, who has most of them first. */
const those = (all: readonly Counts[], isSuch: (figure: Figure) => boolean): readonly Counts[] =>
	all
		.map(({ force, figures }) => ({ force, figures: figures.filter(isSuch) }))
		.filter((it) => it.figures.length > 0)
		.toSorted((a, b) => b.figures.length - a.figures.length);

/** The lowest count of all, or the highest, where none is beyond the number. */
function nearest(all: readonly Counts[], passing: Passing): readonly Counts[] {
	const values = all.flatMap((it) => it.figures.flatMap(({ value }) => value ?? []));
	const end = isFromBelow(passing) ? Math.min(...values) : Math.max(...values);
	return those(all, (it) => it.value === end);
}

function nearestLine(found: readonly Counts[], passing: Passing): readonly string[] {
	const [figure] = found.flatMap((it) => it.figures);
	if (figure === undefined) return [];
	const whose = listed(found.map((it) => `${it.force.name} in ${yearRuns(it.figures)}`));
	return [`The ${isFromBelow(passing) ? "lowest" : "highest"} is ${figureWords(figure)}: ${whose}.`];
}

/** Forces are named up to so many; the table has them all. */
const NAMED = 3;

const withYears = ({ force, figures }: Counts): string => `${force.name}, ${yearsWithWords(figures)}`;

/** "Of the 43 forces that can be ranked, one recorded no offences in any of the 11 years held". */
function finding(
	all: readonly Counts[],
	beyond: readonly Counts[],
	years: readonly Period[],
	passing: Passing,
	many: string,
): string {
	const words = passingWords(passing);
	const among = `the ${inWords(years.length)} years held (${yearRuns(years)})`;
	if (words === "none" && beyond.length === 0)
		return `Each of the ${inWords(all.length)} forces that can be ranked recorded ${many} in each of its years with a figure, of ${among}`;
	const held = `${words === "none" ? "no" : words} ${many}`;
	const number = beyond.length === 0 ? "none" : inWords(beyond.length);
	const named = beyond.length === 0 || beyond.length > NAMED ? "" : `: ${beyond.map(withYears).join("; ")}`;
	return `Of the ${inWords(all.length)} forces that can be ranked, ${number} recorded ${held} in at least one of ${among}${named}`;
}

function tableOf(beyond: readonly Counts[], measure: Measure, passing: Passing): Table {
	const extreme = isFromBelow(passing) ? "Lowest" : "Highest";
	return {
		caption: `Years with ${passingWords(passing)}`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: "Years", align: "right" },
			{ label: `${extreme}, ${unitHeading(measure).toLowerCase()}`, align: "left" },
		],
		rows: beyond.map(({ force, figures }) => {
			const sorted = figures.toSorted((a, b) => (a.value ?? a.low ?? 0) - (b.value ?? b.low ?? 0));
			const figure = sorted.at(isFromBelow(passing) ? 0 : -1);
			const words = figure === undefined ? "–" : `${figureWords(figure)} in ${periodLabel(figure)}`;
			return [rowName(force), String(figures.length), words];
		}),
	};
}
