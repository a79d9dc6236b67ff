import type { Status } from "../core/statistics/observation.ts";

/** A label without the footnotes on it: "Greater Manchester8,9", "Essex [note 8]", "Homicide [e,f]", "Kent (4)", "Gwent⁷", "Dorset*". */
export interface NotedLabel {
	readonly text: string;
	readonly notes: readonly string[];
}

/** The same with raised digits, "⁷", as plain ones. */
export const lowered = (text: string): string =>
	text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED.indexOf(digit)));

/** The same with digits raised. */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? "");

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RAISED_LIST = /\s*[⁰¹²³⁴-⁹]+(?:\s*,\s*[⁰¹²³⁴-⁹]+)*/gu;
const BRACKETED = /\s*\[(?:notes?\s*([^\]]*)|((?:\d{1,2}|[a-z])(?:\s*,\s*(?:\d{1,2}|[a-z]))*))\]/gi;

/** Takes out only what can be nothing but footnotes: in square brackets, or raised. */
export function splitMarked(label: string): NotedLabel {
	const notes: string[] = [];
	const take = (list: string): string => {
		notes.push(...(list.toLowerCase().match(/\d+|\b[a-z]\b/g) ?? []));
		return "";
	};
	const text = label
		.replace(BRACKETED, (_, ...lists) => take(String(lists[0] ?? lists[1])))
		.replace(RAISED_LIST, (list) => take(lowered(list)));
	return { text, notes };
}

/** Takes footnotes off the end, and those in brackets or raised from anywhere. Digits that belong to a word stay. */
export function splitNotes(label: string): NotedLabel {
	const marked = splitMarked(label);
	const notes = [...marked.notes];
	const bare = marked.text
		.replace(/(?<=[\p{L}).’'”"])\s*\((\d{1,2}(?:\s*,\s*\d{1,2})*)\)\s*$/u, "$1")
		.replace(/(?<=[\p{L}\d).’'”"])\s*[*†‡§¶]+\s*$/u, (signs) => {
			notes.push(...signs.trim().split(""));
			return "";
		})
		.replace(/\s+/g, " ")
		.trim();
	const glued = /^(.*?[\p{L})’'”"])\s?(\d{1,2}(?:\s?,\s?\d{1,2})*)(\))?$/u.exec(bare);
	if (glued === null) return { text: bare, notes };
	const [, text = "", list = "", bracket = ""] = glued;
	return { text: text + bracket, notes: [...notes, ...(list.match(/\d+/g) ?? [])] };
}

/** Why a cell of a table of counts holds no number; undefined when it is no known marker, as nothing at all is none. */
export function absence(text: string): Status | undefined {
	switch (text.trim().toLowerCase()) {
		case "..":
		case "...":
		case "…":
		case ":":
		case "na":
		case "n/a":
		case "n.a.":
		case "not available":
		case "no data":
		case "[not available]":
		case "[x]":
		case "[z]":
		case "[u]":
		case "[low]":
		case "#n/a":
			return "missing";
		case "+":
		case "*":
		case "[c]":
			return "suppressed";
		default:
			return undefined;
	}
}

/** What stands in the cell of a figure: the number or marker itself, and what is said of it. */
export interface MarkedFigure {
	readonly text: string;
	/** A marker that leaves it a number: revised, provisional, estimated. */
	readonly mark: string;
	/** Footnotes: "1,234 [note 3]", "1,234 [3]", "1,234³". */
	readonly notes: readonly string[];
}

const NUMBERED = /\s*\[(?:notes?\s[^\]]*|\d{1,2}(?:\s*,\s*\d{1,2})*)\]/gi;

/** Takes markers and footnotes off a number. */
export function dropMarks(cell: string): MarkedFigure {
	const notes = [...cell.matchAll(NUMBERED), ...cell.matchAll(RAISED_LIST)].flatMap(
		([list]) => lowered(list).match(/\d+/g) ?? [],
	);
	const text = cell.replace(NUMBERED, "").replace(RAISED_LIST, "").trim();
	const [, number, mark = ""] = /^(.*\d)\s*(\[[a-z]\])$/i.exec(text) ?? [];
	return { text: number ?? text, mark, notes };
}

/** What the publisher's marker says, for the note of an observation. */
export const markerMeaning: Readonly<Record<string, string>> = {
	"..": "Not available",
	":": "Not available",
	"[x]": "Not available",
	"[z]": "Does not apply",
	"[u]": "Too uncertain to be published",
	"[low]": "Not zero, and too low to be shown",
	"[c]": "Suppressed to keep persons from being identified",
	"+": "Suppressed by the publisher",
	"*": "Suppressed by the publisher",
	"[r]": "Revised",
	"[p]": "Provisional",
	"[e]": "Estimated",
};
