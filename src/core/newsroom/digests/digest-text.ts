import { tableLines } from "../../wording/answer-text.ts";
import type { Digest } from "./digest.ts";

/** The whole digest as plain text, in the order in which every surface shows it (D53). */
export function digestText(digest: Omit<Digest, "text">): string {
	const { figures, revisions, statements, angles } = digest;
	const blocks: readonly (readonly string[])[] = [
		[digest.about, digest.finding, ...digest.notices],
		digest.table === null ? [] : tableLines(digest.table),
		titled(
			digest.kind === "first" ? "Figures held:" : "New figures:",
			figures.map((it) => it.text),
		),
		titled(
			"Changed figures:",
			revisions.map((it) => it.text),
		),
		statements.length === 0
			? []
			: ["New statements:", ...statements.map((it) => `“${it.text}”\n— ${it.attribution}`)],
		titled(
			"Angles:",
			angles.map((it) => it.text),
		),
		[...digest.next, digest.provenance],
	];
	return blocks
		.map((lines) => lines.filter((line) => line !== "").join("\n"))
		.filter((block) => block !== "")
		.join("\n\n");
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : [title, ...lines.map((it) => `- ${it}`)];
