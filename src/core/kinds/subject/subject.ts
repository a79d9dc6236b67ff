import type { Choice, Problem } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import { foldText } from "../../question/clean-text.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import { otherMeasures } from "../../question/phrases/other-measures.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { isCode, type Measure } from "../../statistics/measure.ts";
import { capital } from "../../wording/capital.ts";
import { listOf } from "../draft.ts";
import { hasNumber } from "../figures/figures.ts";
import { noteOn } from "../figures/forces-apart.ts";
import { rowName } from "../figures/row-name.ts";
import { areaFigure } from "../figures/sums.ts";
import type { Setting } from "../kind.ts";
import { imagesNote } from "./images-asked.ts";
import { leftOutToo } from "./left-out-too.ts";
import { regionsTogether } from "./regions-together.ts";
import { misspellings, policedBy, widerRead } from "./what-was-read.ts";

/** What a question is about, once its names are settled. Periods are settled by each kind, which knows what it compares. */
export interface Subject {
	readonly geographies: readonly Geography[];
	readonly measure: Measure;
	/** What was assumed, for `question.assumed` and to be told to the asker. */
	readonly assumed: readonly string[];
	/** What the figure covers, where the name typed does not say it. */
	readonly notes: readonly string[];
	/** Other geographies that may have been meant, by id. */
	readonly otherwise: readonly string[];
}

/** The measure a question is answered with when it names none: the first of the data set. */
export function defaultMeasure(data: DataSet): Measure {
	const [first] = data.measures();
	if (first === undefined) throw new Error("the data set has no measure");
	return first;
}

/** Settles the names in a question, or says what has to be asked first. Naming no geography is left to the kind. */
export function readSubject(
	parts: QuestionParts,
	{ data }: Setting,
	kind: string,
): { readonly subject: Subject } | { readonly problem: Problem } {
	const named = parts.measure;
	const measure = named === null ? defaultMeasure(data) : named.measure && data.measure(named.measure);
	if (!measure) {
		const label = named?.label ?? "";
		const alike = calledBy(label, data);
		if (alike.length > 0) {
			const choices = measureChoices(alike, OFFERED, parts, data, kind);
			return { problem: { type: "ambiguous-measure", label, held: alike.length, choices } };
		}
		return {
			problem: {
				type: "measure-not-held",
				label,
				choices: [...rateChoice(parts, data), ...measureChoices(data.measures(), FIRST, parts, data, kind)],
			},
		};
	}
	const unsettled = parts.geographies.find((read) => read.outcome !== "matched");
	if (unsettled !== undefined) return { problem: nameProblem(unsettled, parts, data, kind) };

	const geographies = parts.geographies.flatMap((read) => data.geography(read.geographies[0] ?? "") ?? []);
	return {
		subject: {
			geographies: geographies.filter(
				(it, at) => geographies.findIndex((other) => other.id === it.id) === at,
			),
			measure,
			assumed: [...misspellings(parts, data), ...widerRead(parts.geographies, data)],
			notes: [
				...parts.geographies.flatMap((read) => coverage(read, measure, data, geographies.length > 1)),
				...(named?.deprecated ? [`The house term is “${measure.noun}”.`] : []),
				...(kind === "definition" ? [] : imagesNote(parts)),
			],
			otherwise: parts.geographies.flatMap((read) => read.otherwise),
		},
	};
}

/** `isOfSeveral` where other places are asked about as well: a note then says which it is of. */
function coverage(
	read: GeographyRead,
	measure: Measure,
	data: DataSet,
	isOfSeveral: boolean,
): readonly string[] {
	const geography = data.geography(read.geographies[0] ?? "");
	if (geography === undefined) return [];
	const notes: string[] = [];
	if (/britain/i.test(read.text) && geography.members.includes("northern-ireland"))
		notes.push("Shown is the UK, with Northern Ireland: no figure is held for Great Britain alone.");
	if (read.place !== null) {
		const area = geography.covers === "" ? "its whole area" : geography.covers;
		notes.push(`${policedBy(read, geography)}: the figure covers ${area}.`);
	}
	const isOnlyPart = read.place !== null && read.otherwise.length === 0;
	if (read.note !== "" && !isOnlyPart) notes.push(read.note);
	const own = noteOn(data, measure, geography);
	if (own !== "" && read.place === null)
		notes.push(isOfSeveral ? `${capital(geography.name)} · ${own}` : own);
	return notes;
}

/** Words after a name in a choice: the same kind and period, so that one click finishes the job. */
function choiceFor(
	id: string,
	parts: QuestionParts,
	data: DataSet,
	kind: string,
	instead?: GeographyRead,
): readonly Choice[] {
	const geography = data.geography(id);
	if (geography === undefined) return [];
	const named = parts.geographies.flatMap((it) =>
		it === instead ? [id] : it.outcome === "matched" ? it.geographies.slice(0, 1) : [],
	);
	const geographies = instead === undefined ? [id] : [...new Set(named)];
	const measure = parts.measure?.measure ?? null;
	const question = canonical(
		{ kind, geographies, periods: [], measure, options: parts.options },
		data,
		spanText(parts.period),
	);
	return [{ label: rowName(geography), question }];
}

/** Of more forces than this a name may mean, the rest can be asked for by their areas. */
const FORCES_OFFERED = 6;

function nameProblem(read: GeographyRead, parts: QuestionParts, data: DataSet, kind: string): Problem {
	const own = read.geographies
		.slice(0, FORCES_OFFERED)
		.flatMap((id) => choiceFor(id, parts, data, kind, read));
	const together = kind === "figure" || kind === "total" ? regionsTogether(read, parts, data) : [];
	const added = read.outcome === "ambiguous" ? [...addedUp(read, parts, data, kind), ...together] : [];
	const choices = [...own, ...added, ...leftOutToo(read, parts, data, kind)];
	if (read.outcome === "none") {
		const instead = choices.length > 0 ? choices : areaChoices(parts, data, kind);
		return { type: "unknown-geography", typed: read.text, isNear: choices.length > 0, choices: instead };
	}
	return { type: "ambiguous-geography", typed: read.text, note: read.note, choices };
}

/** Areas made of nothing but the forces a name may mean: those forces added up. */
function addedUp(read: GeographyRead, parts: QuestionParts, data: DataSet, kind: string): readonly Choice[] {
	const areas = data
		.geographies()
		.filter((it) => it.members.length > 1 && it.members.every((id) => read.geographies.includes(id)))
		.filter((it) => it.kind !== "group" || !isList(it, data))
		.toSorted((a, b) => a.members.length - b.members.length);
	return areas.flatMap((it) =>
		choiceFor(it.id, parts, data, kind === "figure" ? "total" : kind, read).map(({ question }) => ({
			label: `${rowName(it)} ${it.kind === "group" ? "Added Up" : "as a Whole"}`,
			question,
		})),
	);
}

/** Whether a group is called by the names of its forces, as a publisher's sums are. */
const isList = ({ name, members }: Geography, data: DataSet): boolean =>
	members.every((id) => name.includes(data.geography(id)?.name ?? id));

/** Measures that have in their names what another measure is called by; sums before single codes, short names first. */
function calledBy(label: string, data: DataSet): readonly Measure[] {
	const patterns = otherMeasures[label];
	if (patterns === undefined) return [];
	const called = new RegExp(`(?<![a-z0-9])(?:${patterns.join("|")})(?![a-z0-9])`);
	return data
		.measures()
		.filter(({ noun }) => called.test(foldText(noun)))
		.toSorted((a, b) => Number(isCode(a)) - Number(isCode(b)) || a.noun.length - b.noun.length);
}

/** So many measures are all offered. */
const OFFERED = 8;
/** Of more than that, where none is nearer than another, so many: those of the package come first. */
const FIRST = 3;

function measureChoices(
	measures: readonly Measure[],
	ofMore: number,
	parts: QuestionParts,
	data: DataSet,
	kind: string,
): readonly Choice[] {
	const geographies = placesNamed(parts);
	const periods = parts.period?.reading.type === "periods" ? parts.period.reading.periods : [];
	const [place] = geographies.flatMap((id) => data.geography(id) ?? []);
	const holds = (it: Measure) =>
		place === undefined || periods.every((year) => hasNumber(areaFigure(data, it, place, year).figure));
	const holding = measures.filter(holds);
	const offered = holding.length > 0 ? holding : measures;
	const isMany = offered.length > OFFERED;
	const list = listOf("measures");
	// Of no place a measure alone is told what it counts.
	const asks = geographies.length === 0 && parts.period === null && kind === "figure" ? "definition" : kind;
	return [
		...offered.slice(0, isMany ? ofMore : OFFERED).map((it) => ({
			label: it.name,
			question: canonical(
				{ kind: asks, geographies, periods, measure: it.id },
				data,
				asks === kind ? spanText(parts.period) : "",
			),
		})),
		...(isMany ? [{ label: "All Measures", question: canonical(list, data) }] : []),
	];
}

const placesNamed = (parts: QuestionParts): readonly string[] =>
	parts.geographies.flatMap((read) => (read.outcome === "matched" ? read.geographies.slice(0, 1) : []));

/** Where the population was asked for, the rate by it. */
function rateChoice(parts: QuestionParts, data: DataSet): readonly Choice[] {
	if (!(parts.measure?.label ?? "").startsWith("population")) return [];
	const geographies = placesNamed(parts);
	const question = { kind: "rate", geographies, periods: [], measure: null };
	return [
		{
			label: "Rate per 100,000 People",
			question: canonical(question, data, spanText(parts.period)),
		},
	];
}

/** No name was given and one is needed: the nations are a click away, and so is the list of all forces. */
export function whichGeography(parts: QuestionParts, { data }: Setting, kind: string): Problem {
	return { type: "no-geography", choices: areaChoices(parts, data, kind) };
}

function areaChoices(parts: QuestionParts, data: DataSet, kind: string): readonly Choice[] {
	const nations = data.geographies().filter((it) => it.kind === "nation");
	const list = listOf("forces");
	return [
		...nations.flatMap((it) => choiceFor(it.id, parts, data, kind)),
		{ label: "All Forces", question: canonical(list, data) },
	];
}
