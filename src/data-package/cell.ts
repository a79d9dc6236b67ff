import { z } from "zod";

/** A row as its file has it: column name to text; what is absent is the empty string. */
export type Cells = Readonly<Record<string, string>>;

/** One way to write a value: when a text is one, what to say when not, and how it is read. */
export interface CellKind<Value> {
	holds(typed: string): boolean;
	/** "a whole number", after "is not". */
	readonly name: string;
	readonly remedy: string;
	read(typed: string): Value;
}

const SEPARATOR = "\n";

function refusal(kind: CellKind<unknown>, remedy: string) {
	return {
		error: (issue: { readonly input?: unknown }) =>
			issue.input === ""
				? `It is empty.${SEPARATOR}${remedy}`
				: `"${String(issue.input)}" is not ${kind.name}.${SEPARATOR}${remedy}`,
	};
}

/** A cell that must be filled in. */
export function required<Value>(kind: CellKind<Value>) {
	return z
		.string()
		.refine((typed) => typed !== "" && kind.holds(typed), refusal(kind, kind.remedy))
		.transform((typed) => kind.read(typed));
}

/** A cell that may be empty, which reads as null. */
export function optional<Value>(kind: CellKind<Value>) {
	const remedy = `${kind.remedy} Leave it empty when there is none.`;
	return z
		.string()
		.refine((typed) => typed === "" || kind.holds(typed), refusal(kind, remedy))
		.transform((typed) => (typed === "" ? null : kind.read(typed)));
}

/** A list that may be empty. */
export function optionalList(kind: CellKind<readonly string[]>) {
	return optional(kind).transform((items): readonly string[] => items ?? []);
}

/** Any text or none, which stays "". */
export const textOrEmpty = z.string();

/** Takes a refusal apart: what is wrong, and what to do about it. */
export function splitRefusal(message: string): { readonly what: string; readonly remedy: string } {
	const at = message.indexOf(SEPARATOR);
	if (at < 0) return { what: `${message}.`, remedy: "Mend the value." };
	return { what: message.slice(0, at), remedy: message.slice(at + 1) };
}
