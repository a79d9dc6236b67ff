import type { Status } from "../core/statistics/observation.ts";

/** A label without the footnotes on it: "Greater Manchester8,9", "Essex [note 8]", "Homicide [e,f]", "Kent (4)", "Gwent⁷", "Dorset*". */
export interface NotedLabel {
	readonly text: string;
	readonly notes: readonly string[];
}

/** The same with raised digits, "⁷", as plain ones. */
export const lowered = (text: string): string =>
	text.replace(/[⁰¹²³⁴-⁹]/gu, (raised) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(raised)));

/** Takes footnotes off the end, or out of square brackets anywhere. Digits that belong to a word stay. */
export function splitNotes(label: string): NotedLabel {
	const notes: string[] = [];
	const bare = lowered(label)
		.replace(
			/\s*\[(?:notes?\s*([^\]]*)|((?:\d{1,2}|[a-z])(?:\s*,\s*(?:\d{1,2}|[a-z]))*))\]/gi,
			(_, ...lists) => {
				notes.push(
					...(String(lists[0] ?? lists[1])
						.toLowerCase()
						.match(/\d+|\b[a-z]\b/g) ?? []),
				);
				return "";
			},
		)
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

/** A marker or note after a number that leaves it a number: revised, provisional, estimated; "1,234 [note 3]". */
export function dropMarks(text: string): { readonly text: string; readonly mark: string } {
	const bare = text.replace(/\s*\[notes?\s[^\]]*\]/gi, "").trim();
	const match = /^(.*\d)\s*(\[[a-z]\])$/i.exec(bare);
	return match === null ? { text: bare, mark: "" } : { text: match[1] ?? "", mark: match[2] ?? "" };
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
