import type { Choice, Problem } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { namesOf } from "../../wording/place-names.ts";
import { rowName } from "../figures/row-name.ts";
import type { Setting } from "../kind.ts";
import { readSubject, type Subject } from "../subject/subject.ts";
import { policedBy, widerRead } from "../subject/what-was-read.ts";
import { type Field, fieldOf, whyApart } from "./field.ts";

/** What a question ranges over, once the places in it and those to be left out are settled. */
export interface Ranged {
	readonly subject: Subject;
	readonly field: Field;
}

/** Fewer forces than this are not put in order. */
const FEWEST = 2;

/** Settles what is ranged over; `makeField` is how the places named make it up, `isListed` whether its forces are only listed. */
export function readField(
	parts: QuestionParts,
	setting: Setting,
	kind: string,
	{ makeField = fieldOf, isListed = false } = {},
): Ranged | { readonly problem: Problem } {
	const { data } = setting;
	const { without: out = [] } = parts;
	const read = readSubject(parts, setting, kind);
	if ("problem" in read) return read;
	const unsettled = out.find((it) => it.outcome !== "matched");
	if (unsettled !== undefined) return { problem: whichLeftOut(unsettled, parts, data, kind) };
	const without = placesOf(out, data);
	const { subject } = read;
	const field = makeField(data, subject.geographies, without);
	const left = isListed ? field.forces : field.forces.filter((it) => whyApart(it) === null);
	if (without.length > 0 && left.length < (isListed ? 1 : FEWEST))
		return { problem: tooFewLeft(left, field, parts, data, kind) };
	const geographies = subject.geographies.filter(
		(it) => field.areas.includes(it) || field.named.includes(it),
	);
	const whole = makeField(data, subject.geographies);
	const notes = without
		.filter((it) => !whole.forces.some(({ id }) => id === it.id || it.members.includes(id)))
		.map((it) => `${capital(it.name)} ${NOT_AMONG} ${namesOf(whole.areas)}.`);
	return {
		subject: {
			...subject,
			geographies,
			assumed: [...subject.assumed, ...leftOutRead(out, data)],
			notes: [...subject.notes, ...notes],
		},
		field,
	};
}

const NOT_AMONG = "is left out, and is not in";

const placesOf = (reads: readonly GeographyRead[], data: DataSet): readonly Geography[] => {
	const places = reads.flatMap((it) => data.geography(it.geographies[0] ?? "") ?? []);
	return places.filter((it, at) => places.indexOf(it) === at);
};

/** Names of places left out that are not written as they were read. */
const leftOutRead = (reads: readonly GeographyRead[], data: DataSet): readonly string[] => [
	...widerRead(reads, data),
	...reads.flatMap((read) => {
		const [place] = placesOf([read], data);
		if (place === undefined) return [];
		if (read.how === "misspelt") return [`“${read.text}” read as ${place.name}`];
		return read.place === null ? [] : [policedBy(read, place)];
	}),
];

/** The same question with other places left out. */
function leavingOut(
	ids: readonly string[],
	{ geographies, period, measure, options }: QuestionParts,
	data: DataSet,
	kind: string,
): string {
	const places = geographies.flatMap((it) => it.geographies.slice(0, 1));
	const question = {
		kind,
		geographies: places,
		without: ids,
		periods: [],
		measure: measure?.measure ?? null,
	};
	return canonical({ ...question, options }, data, spanText(period));
}

function whichLeftOut(read: GeographyRead, parts: QuestionParts, data: DataSet, kind: string): Problem {
	const others = (parts.without ?? []).filter((it) => it !== read && it.outcome === "matched");
	const choices = read.geographies.flatMap((id): readonly Choice[] => {
		const place = data.geography(id);
		const ids = [...others.flatMap((it) => it.geographies.slice(0, 1)), id];
		return place === undefined
			? []
			: [{ label: `Without ${rowName(place)}`, question: leavingOut(ids, parts, data, kind) }];
	});
	return read.outcome === "ambiguous"
		? { type: "ambiguous-geography", typed: read.text, note: read.note, choices }
		: { type: "unknown-geography", typed: read.text, isNear: choices.length > 0, choices };
}

function tooFewLeft(
	[only]: readonly Geography[],
	{ areas, without }: Field,
	parts: QuestionParts,
	data: DataSet,
	kind: string,
): Problem {
	return {
		type: "too-few-left",
		only: only?.id ?? null,
		areas: areas.map((it) => it.id),
		without: without.map((it) => it.id),
		choices: [{ label: "With All of Them", question: leavingOut([], parts, data, kind) }],
	};
}
