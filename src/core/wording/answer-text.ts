import type { Draft, Table } from "../answer.ts";
import { notComparable } from "./break-words.ts";
import { inWords } from "./numbers.ts";

/** From here on a row without the names of its columns cannot be read. */
const NEEDS_LABELS = 4;

/** A table as lines of text under its heading: "2020/21, the year before: 255; up 52 (20.4%)"; with many columns each cell by its own, "Kent · 2020/21: 1,444; 2021/22: 1,612; ...". */
export function tableLines({ columns, rows }: Table): string[] {
	const labelled = columns.length >= NEEDS_LABELS;
	const [first = "", ...others] = columns.map((it) => it.label);
	const heading = labelled ? [] : [`${first}: ${others.join("; ")}`];
	const lines = rows.map(([name = "", ...cells]) => {
		const said = cells.map((cell, at) =>
			labelled && cell !== "" ? `${columns[at + 1]?.label ?? ""}: ${cell}` : cell,
		);
		return `${name}${labelled ? " · " : ": "}${said.filter((cell) => cell !== "").join("; ")}`;
	});
	return [...heading, ...lines];
}

/** The whole answer as plain text, in the order in which every surface shows it (D53). */
export function answerText(draft: Draft, id: string): string {
	const quotes = draft.statements.map((it) => `“${it.text}”\n— ${it.attribution}`);
	const more = draft.moreStatements > 0 ? [`More statements held: ${inWords(draft.moreStatements)}.`] : [];
	const blocks: readonly (readonly string[])[] = [
		[draft.about, draft.finding],
		draft.notices,
		[...draft.warnings.map(notComparable), ...draft.footnotes],
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
