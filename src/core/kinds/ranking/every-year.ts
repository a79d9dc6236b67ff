import type { Figure, Table } from "../../answer.ts";
import type { CanonicalQuestion } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { type Geography, reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { changeCell } from "../../wording/change-words.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords, orNone } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { asked, BLANK, link } from "../draft.ts";
import { figureFor, hasNumber } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { isInARow } from "../trend/moves-asked.ts";
import { type Field, inAreasBut, leftOutLine, whyApart } from "./field.ts";
import { apartLines, withoutLine } from "./left-out.ts";

/** So many forces are named before the table. */
const NAMED = 6;

/** The counts of a force in every year of a span, oldest first. */
interface Series {
	readonly force: Geography;
	readonly figures: readonly Figure[];
}

/**
 * "Forces that rose every single year since 2012/13", "fell two years running": those whose count went that way in each of the
 * years, by exact counts of all of them; those with a break among the years are told apart (D24). Null where no such thing is asked.
 */
export function movedEveryYear(
	{ subject, field }: { readonly subject: Subject; readonly field: Field },
	{ cues, period, options, text }: QuestionParts,
	question: CanonicalQuestion,
	held: readonly Period[],
	data: DataSet,
): Reply | null {
	const { direction } = options;
	const isAsked = (cues.some(isInARow) || everyYear.test(text)) && direction !== undefined;
	if (!isAsked || options.by !== undefined || options.not !== undefined) return null;
	const reading =
		period?.reading.type === "latest" || period === null ? { type: "all" as const } : period.reading;
	const years = settlePeriods(reading, held).periods.toSorted((a, b) => a.start.localeCompare(b.start));
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined || years.length < 3) return null;
	const { measure } = subject;
	const ranked = field.forces.filter((it) => whyApart(it) === null);
	const all = ranked
		.map((force): Series => ({ force, figures: years.map((it) => figureFor(data, measure, force.id, it)) }))
		.filter((it) => it.figures.every(({ value }) => value !== null));
	if (all.length < 2) return null;
	const lacking = ranked.filter((it) => all.every(({ force }) => force.id !== it.id));
	const moved = all.filter((it) => goesOn(it, direction));
	const isBroken = ({ force }: Series) => breaksOver(data, measure.id, reach(force), first, last).length > 0;
	const told = moved.filter((it) => !isBroken(it));
	const broken = moved.filter(isBroken);
	const figures = moved.flatMap((it) => it.figures);
	const looked = all.flatMap((it) => it.figures);
	const span = periodLabel(spanning(first, last));
	const did = `${direction === "up" ? "rose" : "fell"} in each year`;
	const base = asked({ ...question, periods: years, options: { direction } }, subject.assumed, data);
	return {
		draft: {
			...BLANK,
			kind: "count",
			question: { ...base, canonical: `${base.canonical} every year` },
			figures,
			caveats: caveatsFor(measure, figures, [OVER_TIME, BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(looked, data)),
			about: `Forces by ${direction === "up" ? "rises" : "falls"} in ${measure.noun} recorded · ${span}`,
			notices: [...subject.assumed, ...subject.notes],
			finding: `Of ${inWords(all.length)} forces with exact figures in every year from ${periodLabel(first)} to ${periodLabel(last)}${inAreasBut(field)}, ${orNone(told.length)} ${did}${told.length === 0 || told.length > NAMED ? "" : `: ${namesOf(told.map(({ force }) => force))}`}`,
			table: tableOf(told, measure),
			lines: [
				...(broken.length === 0
					? []
					: [
							`Not counted, as a change of how they record lies among the years: ${namesOf(broken.map(({ force }) => force))}, whose numbers ${did} too.`,
						]),
				...leftOutLine(data, field),
				...lackingLine(lacking, ranked.length, years, measure, data),
				...apartLines(apartFrom(field, [first, last], measure, data), "Not counted"),
			],
			provenance: provenanceLine([spanning(first, last)], measure, looked, data),
			working: moved.flatMap((it) => it.figures.map((figure) => rowLine(data, measure, figure))),
			next: told
				.slice(0, 5)
				.map(({ force }) =>
					link(
						rowName(force),
						{ ...question, kind: "trend", geographies: [force.id], without: [], periods: years, options: {} },
						data,
					),
				),
		},
	};
}

/** More forces than this are counted, not named. */
const LACKING = 3;

function lackingLine(
	lacking: readonly Geography[],
	of: number,
	years: readonly Period[],
	measure: Measure,
	data: DataSet,
): readonly string[] {
	const lacks = "an exact figure in every one of the years";
	if (lacking.length <= LACKING) return withoutLine(data, measure, lacking, years, lacks);
	return [`Not looked at, without ${lacks}: ${inWords(lacking.length)} of ${inWords(of)} forces.`];
}

/** Forces that have no place among the others, with their counts at both ends. */
const apartFrom = ({ forces }: Field, ends: readonly Period[], measure: Measure, data: DataSet) =>
	forces
		.filter((it) => whyApart(it) !== null)
		.flatMap((force) => {
			const figures = ends.map((it) => figureFor(data, measure, force.id, it)).filter(hasNumber);
			const words = figures.map((it) => `${figureWords(it)} in ${periodLabel(it)}`).join(", ");
			return figures.length === 0 ? [] : [{ force, words }];
		});

const everyYear = /(?<![a-z])(?:every|each) (?:single |financial )?year(?![a-z])/i;

const goesOn = ({ figures }: Series, direction: "up" | "down"): boolean =>
	figures.slice(1).every((it, at) => {
		const difference = (it.value ?? 0) - (figures[at]?.value ?? 0);
		return direction === "up" ? difference > 0 : difference < 0;
	});

function tableOf(told: readonly Series[], { noun }: Measure): Table | null {
	const [one] = told;
	const [from, to] = [one?.figures[0], one?.figures.at(-1)];
	if (from === undefined || to === undefined) return null;
	return {
		caption: `The first and the last of the years, ${noun}`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: periodLabel(from), align: "right" },
			{ label: periodLabel(to), align: "right" },
			{ label: "Change", align: "left" },
		],
		rows: told.flatMap(({ force, figures }) => {
			const [a, b] = [figures[0], figures.at(-1)];
			return a === undefined || b === undefined
				? []
				: [[rowName(force), figureWords(a), figureWords(b), changeCell(a.value ?? 0, b.value ?? 0)]];
		}),
	};
}
