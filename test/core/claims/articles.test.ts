import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proposeFrom } from "../../../src/core/claims/propose/propose-from.ts";
import { publishedCheck } from "./data.ts";

const { data } = publishedCheck();
const FOLDER = join(import.meta.dirname, "articles");

const statementsIn = (text: string) => proposeFrom(text, data, { today: "2026-11-24" }).statements;

/** Articles as papers, broadcasters, charities and councils lay them out, with made-up speakers; every quotation that is a statement, and who speaks. */
const rows = readFileSync(join(FOLDER, "statements.tsv"), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)
	.map((line) => {
		const [article = "", text = "", speaker = "", role = "", organisation = ""] = line.split("\t");
		return { article, said: [text, speaker, role, organisation] };
	});

test.each(
	readdirSync(FOLDER)
		.filter((name) => name.endsWith(".txt"))
		.map((name) => name.replace(".txt", "")),
)("%s: every statement with its speaker, and nothing else in quotation marks", (article) => {
	const found = statementsIn(readFileSync(join(FOLDER, `${article}.txt`), "utf8"));
	expect(found.map((it) => [it.text, it.speaker ?? "", it.role ?? "", it.organisation ?? ""])).toEqual(
		rows.filter((it) => it.article === article).map((it) => it.said),
	);
});

const NOBODY = { speaker: null, role: null, organisation: null };

test.each([
	[
		"a pronoun after two people is of the one named last",
		"Ann Lee, head of policy at the NSPCC, met Chief Inspector Bo Dunn of Kent Police. “We must do more,” he said.",
		{ speaker: "Bo Dunn", role: "Chief Inspector", organisation: "Kent Police" },
	],
	[
		"a pronoun passes over who is known to be of the other sex",
		"Mr Bo Dunn, head of policy at the NSPCC, met Dame Ann Lee, chair of the Lantern Trust. “We must do more,” he said.",
		{ speaker: "Bo Dunn", role: "head of policy", organisation: "NSPCC" },
	],
	["a pronoun of nobody", "Figures rose last year. “We must do more,” she said.", NOBODY],
	[
		"words that name nobody known",
		"Ann Lee, head of policy at the NSPCC, said: “It is bad.”\n\nThose at the back shouted and said: “We must do more.”",
		NOBODY,
	],
	[
		"the force of a rank that names none is the last one named",
		"Kent Police recorded 1,568 offences. Det Insp Bo Dunn said: “We must do more.”",
		{ speaker: "Bo Dunn", role: "Det Insp", organisation: "Kent Police" },
	],
	[
		"a possessive within single marks closes nothing",
		"Bo Dunn, chair of Safe Kent, said: 'The officers' work and the children's words count.'",
		{ speaker: "Bo Dunn", role: "chair", organisation: "Safe Kent" },
	],
	[
		"a post at a body named before",
		"Kent Police works with the Lantern Foundation. Ann Lee, a senior worker at the charity, said: “We must do more.”",
		{ speaker: "Ann Lee", role: "senior worker", organisation: "Lantern Foundation" },
	],
	[
		"somebody by an age",
		"Leeds mum Ann Lee found out by chance. “He was so quiet,” the 41-year-old said.",
		{ speaker: "Ann Lee", role: "Leeds mum", organisation: null },
	],
	[
		"a statement read out for a body",
		"In a statement, the NSPCC said: “We must do more.”",
		{ speaker: null, role: null, organisation: "NSPCC" },
	],
])("who speaks: %s", (_, text, speaker) => {
	expect(statementsIn(text).at(-1)).toMatchObject(speaker);
});

test("who is not told is doubted, and never the one who spoke before", () => {
	const text =
		"Ann Lee, head of policy at the NSPCC, said: “It is bad.”\n\nThe hall fell silent.\n\n“We must do more.”";
	const [, last] = statementsIn(text);
	expect(last).toMatchObject({ ...NOBODY, doubts: ["The text does not say whose words they are."] });
});

test.each([
	["a headline", "‘We will not stop’, says police chief\n\nKent Police recorded 1,568 offences."],
	["a title", "The report, “Waiting in the Queue”, was published in May."],
	["a phrase within a sentence", "The force said it was “deeply sorry for it”."],
	["apostrophes alone", "The officers' work in the '90s was the parents' concern and the force's."],
	["what nobody says", "Pupils signed a banner, “We Shall Not Be Moved”."],
])("no statement: %s", (_, text) => {
	expect(statementsIn(text)).toEqual([]);
});

test.each([
	["seats", "Sussex Police recorded 812 offences in 2022/23. The hall, which seats 240, was full.", "240"],
	["an age", "Sussex Police recorded 812 offences in 2022/23. Joel was 12 when it began.", "12"],
	[
		"officers",
		"Sussex Police recorded 812 offences in 2022/23. The number of officers in its team rose from 18 to 31.",
		"31",
	],
])("no count of offences: %s", (_, text, number) => {
	const { figures } = proposeFrom(text, data, { today: "2026-11-24" });
	expect(figures.filter((it) => it.text === number).map((it) => it.observation)).toEqual(
		figures.some((it) => it.text === number) ? [null] : [],
	);
	expect(figures.find((it) => it.text === "812")?.observation).toMatchObject({ value: 812 });
});
