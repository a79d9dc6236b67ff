import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "../src/core/answer.ts";
import { asking } from "./support/asking.ts";
import { withDataSet } from "./support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

/** The texts of a corpus with what was asked before each, as a command and as a sentence where it is both. */
function rowsOf(file: string, before: string) {
	const [head = "", ...lines] = readFileSync(join(import.meta.dirname, file), "utf8")
		.trimEnd()
		.split("\n");
	const columns = head.split("\t");
	return lines.flatMap((line) => {
		const cells = line.split("\t");
		const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
		const styles =
			cell("surface") === "thread" ? (["sentence"] as const) : (["command", "sentence"] as const);
		return styles.map((style) => ({ style, text: cell("text"), before: cell(before) }));
	});
}

const rows = [...rowsOf("questions.tsv", "after"), ...rowsOf("answers.tsv", "before")];

/** Thanks, and what is not asked for here, are no question of their own; nor is one that has to be asked back. */
const NO_QUESTION = new Set(["clarify", "out-of-scope", "thanks"]);

/** A reply of which nothing is shown is no question to ask again by itself. */
const isAsked = ({ kind, figures, statements }: Answer, before: string): boolean =>
	!NO_QUESTION.has(kind) && (kind !== "not-held" || before === "" || figures.length + statements.length > 0);

/** What is told to have been read otherwise than it was typed is told of the text that was typed. */
const quotesAnother = ({ finding }: Answer): boolean => finding.startsWith("Not word for word");

const toldIn = ({ kind, question, figures, changes, finding }: Answer) => ({
	kind,
	geographies: question.geographies,
	without: question.without,
	periods: question.periods,
	measure: question.measure,
	figures,
	changes,
	finding,
});

/** What a text is answered, unless that is nothing to ask again. */
function askedIn({ text, style, before }: (typeof rows)[number]) {
	const it = answer(text, { style, ...(before === "" ? {} : { previous: before }) });
	return isAsked(it, before) && !quotesAnother(it) ? [{ text, style, before, it }] : [];
}

const some = rows.filter(({ style, before }, at) => style === "command" && before === "" && at % 5 === 0);
const naming = ["@ nspcc", "nspcc @", "@ child abuse image offences"];

describe("a canonical question asked again has the same answer", () => {
	test.each([
		...rows.flatMap(askedIn),
		...some.flatMap((row) =>
			naming.flatMap((text) => askedIn({ ...row, text: text.replace("@", row.text) })),
		),
	])("$style: “$text” after “$before”", ({ it }) => {
		const again = answer(it.question.canonical);
		expect(again.question.canonical).toBe(it.question.canonical);
		expect(again.id).toBe(it.id);
		expect(toldIn(again)).toEqual(toldIn(it));
	});
});

describe("the usual measure is named in a question where it was said who counted", () => {
	test.each([
		["west yorkshire nspcc 2023/24", "West Yorkshire 2023/24 nspcc"],
		["nspcc figure for cumbria 2021", "Cumbria 2021/22 nspcc"],
		["explain west yorkshire nspcc 2023/24", "explain West Yorkshire 2023/24 nspcc"],
		["copy line for cumbria nspcc 2021/22", "copy Cumbria 2021/22 nspcc style=plain"],
		["did any force record under 100 nspcc offences in 2020/21", "rank 2020/21 nspcc under 100"],
		["list forces nspcc", "list forces nspcc"],
		["list forces child abuse image offences", "list forces nspcc"],
		["west yorkshire 2023/24 not home office", "West Yorkshire 2023/24 nspcc"],
		[
			"kent and essex 2021/22 nspcc and home office",
			"compare Kent vs Essex 2021/22 nspcc and obscene publications",
		],
	])("%s", (text, question) => {
		expect(answer(text).question.canonical).toBe(question);
	});

	test.each([
		["cumbria 2021/22", "Cumbria 2021/22"],
		["child abuse image offences in cumbria 2021/22", "Cumbria 2021/22"],
		["west yorkshire 2023/24", "West Yorkshire 2023/24 child sexual abuse image offences home office"],
		["what did the nspcc say", 'quote organisation="NSPCC"'],
		["cumbria 2021/22 code 86", "Cumbria 2021/22 obscene publications"],
		["list forces", "list forces"],
	])("and not where it was not: %s", (text, question) => {
		expect(answer(text).question.canonical).toBe(question);
	});

	test("its ways on are of that measure as well", () => {
		const it = answer("west yorkshire nspcc 2023/24");
		const own = [...it.choices, ...it.next].filter(({ label }) => !label.startsWith("Home Office"));
		for (const { label, question } of own)
			expect([label, answer(question).question.measure]).toEqual([label, "child-abuse-images-foi"]);
		expect(it.next.map((link) => link.question)).toContain("explain West Yorkshire 2023/24 nspcc");
		expect(it.next.map((link) => link.question)).toContain("quote West Yorkshire");
	});

	test("a reply goes on in it", () => {
		const { question } = answer("west yorkshire nspcc 2021/22");
		const it = answer("and 2023/24", { style: "sentence", previous: question.canonical });
		expect(it.question.measure).toBe("child-abuse-images-foi");
		expect(it.kind).toBe("not-held");
	});

	test("a place of which nothing is held is asked for whole", () => {
		const it = answer("and Durham", { style: "sentence", previous: "trend Cumbria" });
		expect(it.question.canonical).toBe("trend Durham");
	});
});
