import type { Choice, Problem } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import type { GeographyRead, QuestionParts } from "../question/parts.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { bodyOf } from "../wording/copy-parts.ts";
import { listed } from "../wording/periods.ts";
import type { Setting } from "./kind.ts";
import { rowName } from "./row-name.ts";

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
		return {
			problem: {
				type: "measure-not-held",
				label: named?.label ?? "",
				choices: measureChoices(parts, data, kind),
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
			assumed: parts.geographies.flatMap((read) => misspelling(read, data)),
			notes: [
				...parts.geographies.flatMap((read) => coverage(read, data)),
				...(named?.deprecated ? [`The house term is “${measure.noun}”.`] : []),
			],
			otherwise: parts.geographies.flatMap((read) => read.otherwise),
		},
	};
}

function misspelling(read: GeographyRead, data: DataSet): readonly string[] {
	const geography = data.geography(read.geographies[0] ?? "");
	return read.how === "misspelt" && geography ? [`Showing ${geography.name}: you typed “${read.text}”`] : [];
}

function coverage(read: GeographyRead, data: DataSet): readonly string[] {
	const geography = data.geography(read.geographies[0] ?? "");
	if (geography === undefined) return [];
	const notes: string[] = [];
	if (read.place !== null) {
		const area = geography.covers === "" ? "its whole area" : geography.covers;
		notes.push(`${read.place} is policed by ${bodyOf(geography)}: the figure covers ${area}.`);
	}
	const isOnlyPart = read.place !== null && read.otherwise.length === 0;
	if (read.note !== "" && !isOnlyPart) notes.push(read.note);
	if (geography.note !== "" && read.place === null) notes.push(geography.note);
	return notes;
}

/** Words after a name in a choice: the same kind and period, so that one click finishes the job. */
function choiceFor(id: string, parts: QuestionParts, data: DataSet, kind: string): readonly Choice[] {
	const geography = data.geography(id);
	if (geography === undefined) return [];
	const periods = parts.period?.reading.type === "periods" ? parts.period.reading.periods : [];
	const question = canonical(
		{ kind, geographies: [id], periods, measure: parts.measure?.measure ?? null, options: parts.options },
		data,
	);
	return [{ label: rowName(geography), question }];
}

function nameProblem(read: GeographyRead, parts: QuestionParts, data: DataSet, kind: string): Problem {
	const choices = read.geographies.flatMap((id) => choiceFor(id, parts, data, kind));
	if (read.outcome === "none") {
		const instead = choices.length > 0 ? choices : areaChoices(parts, data, kind);
		return { type: "unknown-geography", typed: read.text, isNear: choices.length > 0, choices: instead };
	}
	return { type: "ambiguous-geography", typed: read.text, note: read.note, choices };
}

function measureChoices(parts: QuestionParts, data: DataSet, kind: string): readonly Choice[] {
	const geographies = parts.geographies.flatMap((read) =>
		read.outcome === "matched" ? read.geographies.slice(0, 1) : [],
	);
	return data.measures().map((measure) => ({
		label: measure.name,
		question: canonical({ kind, geographies, periods: [], measure: measure.id }, data),
	}));
}

/** No name was given and one is needed: the nations are a click away, and so is the list of all forces. */
export function whichGeography(parts: QuestionParts, { data }: Setting, kind: string): Problem {
	return { type: "no-geography", choices: areaChoices(parts, data, kind) };
}

function areaChoices(parts: QuestionParts, data: DataSet, kind: string): readonly Choice[] {
	const nations = data.geographies().filter((it) => it.kind === "nation");
	const list = {
		kind: "list",
		geographies: [],
		periods: [],
		measure: null,
		options: { list: "forces" },
	} as const;
	return [
		...nations.flatMap((it) => choiceFor(it.id, parts, data, kind)),
		{ label: "All Forces", question: canonical(list, data) },
	];
}

/** "Kent and Essex", "Dorset, and Devon and Cornwall": for a heading. */
export function namesOf(geographies: readonly Geography[]): string {
	const names = geographies.map((it) => it.name);
	const isClear = names.length < 2 || names.every((it) => !it.includes(" and "));
	return isClear ? listed(names) : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}
