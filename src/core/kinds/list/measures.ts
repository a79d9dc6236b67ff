import type { Draft } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { isCode, type Measure } from "../../statistics/measure.ts";
import { holdsQuarters } from "../../statistics/year-kind.ts";
import { capital } from "../../wording/capital.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import type { Reply } from "../kind.ts";

/** So many are told in full; of more than that, their names. */
const IN_FULL = 12;

/** The measures held, in the order of the data set. */
export function measures(data: DataSet): Reply {
	const all = data.measures();
	const question = listOf("measures");
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: "Measures held",
			finding: `${all.length > IN_FULL ? count(all.length) : inWords(all.length)} ${all.length === 1 ? "measure" : "measures, never mixed"}`,
			...(all.length > IN_FULL ? names(all, data) : inFull(all, data)),
		},
	};
}

function inFull(all: readonly Measure[], data: DataSet): Pick<Draft, "lines" | "next"> {
	const question = { ...listOf("measures"), kind: "definition", options: {} };
	return {
		lines: all.map((it) => `${capital(it.name)}. ${it.definition} ${it.coverage}`),
		next: all.map((it) => link(`Define: ${it.name}`, { ...question, measure: it.id }, data)),
	};
}

const COUNTED: Readonly<Record<Measure["periodicity"], string>> = {
	"financial-year": "financial years",
	quarter: "quarters",
	"calendar-year": "calendar years",
};

const countedBy = (measure: Measure, data: DataSet): string =>
	measure.periodicity === "quarter" && !holdsQuarters(measure, data)
		? "twelve months"
		: COUNTED[measure.periodicity];

/** Sums before single codes, each in the order of the data set. */
const names = (all: readonly Measure[], data: DataSet): Pick<Draft, "lines" | "table"> => ({
	table: {
		caption: "Measures and what they are counted by",
		columns: ["Measure", "Producer", "Counted by"].map((label) => ({ label, align: "left" })),
		rows: all
			.toSorted((a, b) => Number(isCode(a)) - Number(isCode(b)))
			.map((it) => [capital(it.name), it.producer, countedBy(it, data)]),
	},
	lines: ["What one of them counts: “define” and its name."],
});
