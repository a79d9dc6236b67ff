import type { Problem } from "../../problem.ts";
import { canonical } from "../../question/canonical.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import type { Geography } from "../../statistics/geography.ts";
import { link } from "../draft.ts";
import { rowName } from "../figures/row-name.ts";
import type { Setting } from "../kind.ts";
import { enclosing } from "../subject/enclosing.ts";

/** Beside a place that is clear, another name that is no area of one meaning: "the Met's share of London". */
export const openWhole = (
	{ geographies }: QuestionParts,
	[part]: readonly Geography[],
): GeographyRead | null =>
	geographies
		.filter((it) => part !== undefined && !(it.outcome === "matched" && it.geographies[0] !== part.id))
		.find((it, _, all) => it.outcome === "ambiguous" || it !== all.find(isMatched)) ?? null;

const isMatched = ({ outcome }: GeographyRead): boolean => outcome === "matched";

/** A share is of a region or a nation: those that take the place in are offered. */
export function ofWhichWhole(
	part: Geography,
	{ text, note }: GeographyRead,
	{ period, measure }: QuestionParts,
	{ data }: Setting,
): Problem {
	const ask = { kind: "share", periods: [], measure: measure?.measure ?? null };
	return {
		type: "ambiguous-geography",
		typed: text,
		note: `${note === "" ? "" : `${note} `}A share is worked out of a region or a nation that takes in all of ${part.name}.`,
		choices: enclosing(data, part).map((it) => ({
			label: rowName(it),
			question: canonical({ ...ask, geographies: [part.id, it.id] }, data, spanText(period)),
		})),
	};
}

/** Asks for something that is a part of something larger. */
export function partOfWhat({ measure }: QuestionParts, { data }: Setting): Problem {
	const parts = data.geographies().filter((it) => it.kind === "nation" && enclosing(data, it).length > 0);
	const question = { kind: "share", periods: [], measure: measure?.measure ?? null };
	return {
		type: "no-geography",
		choices: parts.map((it) => link(it.name, { ...question, geographies: [it.id] }, data)),
	};
}
