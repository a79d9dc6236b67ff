import type { Draft, Table } from "../answer.ts";

/** A table as lines of text: "2020/21, the year before: 255; up 52 (20.4%)". */
function tableLines(table: Table): string[] {
	return table.rows.map(
		([name = "", ...cells]) => `${name}: ${cells.filter((cell) => cell !== "").join("; ")}`,
	);
}

/** The whole answer as plain text, in the order in which every surface shows it (D53). */
export function answerText(draft: Draft, id: string): string {
	const quotes = draft.statements.map((it) => `“${it.text}”\n— ${it.attribution}`);
	const more =
		draft.moreStatements > 0
			? [`${draft.moreStatements} more statement${draft.moreStatements === 1 ? "" : "s"} held.`]
			: [];
	const blocks: readonly (readonly string[])[] = [
		[draft.about, draft.finding],
		draft.notices,
		draft.warnings.map((it) => `Not directly comparable: ${it}`),
		draft.table === null ? [] : tableLines(draft.table),
		draft.chart === null || draft.table !== null ? [] : [draft.chart.alt],
		draft.lines,
		[...quotes, ...more],
		draft.caveats.length === 0 ? [] : ["Before you print:", ...draft.caveats.map((it) => `- ${it}`)],
		draft.choices.length === 0
			? []
			: ["You can ask:", ...draft.choices.map((it) => `- ${it.label}: ${it.question}`)],
		[
			[draft.provenance, id].filter((it) => it !== "").join(" · "),
			...draft.sources.map((it) => `${it.title}: ${it.url}`),
		],
	];
	return blocks
		.map((lines) => lines.filter((line) => line !== "").join("\n"))
		.filter((block) => block !== "")
		.join("\n\n");
}
