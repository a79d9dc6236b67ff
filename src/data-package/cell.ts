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

/** A cell that must be filled in. */
export function required<Value>(kind: CellKind<Value>) {
	return z.string().transform((typed, context): Value => {
		if (typed !== "" && kind.holds(typed)) return kind.read(typed);
		context.addIssue(`${wrong(kind, typed)}${SEPARATOR}${kind.remedy}`);
		return z.NEVER;
	});
}

/** A cell that may be empty, which reads as null. */
export function optional<Value>(kind: CellKind<Value>) {
	return z.string().transform((typed, context): Value | null => {
		if (typed === "") return null;
		if (kind.holds(typed)) return kind.read(typed);
		context.addIssue(`${wrong(kind, typed)}${SEPARATOR}${kind.remedy} Leave it empty when there is none.`);
		return z.NEVER;
	});
}

/** A list that may be empty. */
export function optionalList(kind: CellKind<readonly string[]>) {
	return optional(kind).transform((items): readonly string[] => items ?? []);
}

/** Any text or none, which stays "". */
export const textOrEmpty = z.string();

const wrong = (kind: CellKind<unknown>, typed: string) =>
	typed === "" ? "It is empty." : `"${typed}" is not ${kind.name}.`;

/** Takes a refusal apart: what is wrong, and what to do about it. */
export function splitRefusal(message: string): { readonly what: string; readonly remedy: string } {
	const at = message.indexOf(SEPARATOR);
	if (at < 0) return { what: `${message}.`, remedy: "Mend the value." };
	return { what: message.slice(0, at), remedy: message.slice(at + 1) };
}
