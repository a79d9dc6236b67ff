import { canonical } from "../../question/canonical.ts";
import type { GeographyRead } from "../../question/parts.ts";
import type { Passage } from "../../question/passage.ts";
import { readQuestion } from "../../question/read-question.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Doing, InstructionProblem, InstructionReader, Scope } from "./instruction.ts";

export interface ScopeRead {
	readonly scope: Scope;
	/** Null where the places and the measure are clear. */
	readonly problem: InstructionProblem | null;
	/** Words nobody understood, and years, which have no place in a scope. */
	readonly unread: readonly string[];
	/** What was taken for granted, each a sentence. */
	readonly assumed: readonly string[];
}

/**
 * Reads which places and measure are meant, as a question's are read. Where a name is open, the choices repeat the
 * whole instruction: the words before, each place that may be meant, the words after.
 */
export function readScope(
	passage: Passage,
	around: readonly [Doing?, string?],
	{ data, today }: InstructionReader,
): ScopeRead {
	const text = passage.rest.replaceAll("|", " ");
	const parts = readQuestion(text, { style: "command", data, today });
	const measure = parts.measure?.measure ?? null;
	const matched = parts.geographies.filter((it) => it.outcome === "matched");
	const ids = [...new Set(matched.flatMap((it) => it.geographies.slice(0, 1)))];
	const open = parts.geographies.find((it) => it.outcome !== "matched");
	const [before = "subscribe", after = ""] = around;
	const choices = (open?.geographies ?? []).map((id) => ({
		label: data.geography(id)?.name ?? id,
		question: `${before} ${scopeText({ geographies: [...ids, id], measure }, data)} ${after}`.trim(),
	}));
	return {
		scope: { geographies: ids, measure },
		problem: problemOf(open, parts.measure, before, choices),
		unread: [...parts.unread, ...(parts.period === null ? [] : [parts.period.text])],
		assumed: matched.flatMap((it) => assumption(it, data)),
	};
}

/** The places and the measure in words that are read again as just these. */
export function scopeText({ geographies, measure }: Scope, data: DataSet): string {
	const text = canonical({ kind: "figure", geographies, periods: [], measure, isMeasureNamed: true }, data);
	return geographies.length === 0 ? `all forces ${text}`.trim() : text;
}

function problemOf(
	open: GeographyRead | undefined,
	measure: { readonly measure: string | null; readonly label: string } | null,
	doing: Doing,
	choices: readonly { readonly label: string; readonly question: string }[],
): InstructionProblem | null {
	if (measure !== null && measure.measure === null)
		return { type: "measure-not-held", label: measure.label, choices: [] };
	if (open === undefined) return null;
	if (open.outcome === "ambiguous")
		return { type: "which-place", typed: open.text, note: open.note, doing, choices };
	return { type: "unknown-place", typed: open.text, doing, choices };
}

function assumption(read: GeographyRead, data: DataSet): readonly string[] {
	const name = data.geography(read.geographies[0] ?? "")?.name;
	if (name === undefined) return [];
	if (read.how === "misspelt") return [`You typed “${read.text}”; that is read as ${name}.`];
	if (read.place !== null)
		return [`${read.place} is policed by ${name}, and figures are held for the whole force.`];
	return [];
}
