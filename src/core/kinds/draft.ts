import type { Draft } from "../answer.ts";
import type { Choice } from "../problem.ts";
import { type CanonicalQuestion, canonical } from "../question/canonical.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { capital } from "../wording/capital.ts";
import { periodLabel } from "../wording/periods.ts";

/** An answer with nothing to show yet; kinds fill in what they have. */
export const BLANK: Draft = {
	kind: "",
	question: { canonical: "", geographies: [], periods: [], measure: "", assumed: [] },
	figures: [],
	changes: [],
	statements: [],
	caveats: [],
	sources: [],
	choices: [],
	about: "",
	notices: [],
	finding: "",
	warnings: [],
	footnotes: [],
	table: null,
	chart: null,
	lines: [],
	moreStatements: 0,
	provenance: "",
	working: [],
	next: [],
	copy: "",
};

/** A question as its answer states it: in its parts, and as a text that asks the same again. */
export function asked(
	question: CanonicalQuestion,
	assumed: readonly string[],
	data: DataSet,
): Draft["question"] {
	return {
		canonical: canonical(question, data),
		geographies: [...question.geographies],
		...(question.without === undefined || question.without.length === 0
			? {}
			: { without: [...question.without] }),
		periods: question.periods.map((it) => ({ label: periodLabel(it), start: it.start, end: it.end })),
		measure: question.measure ?? data.measures()[0]?.id ?? "",
		assumed: [...assumed],
	};
}

/** A way on: a label for a button and the question it asks. */
export const link = (label: string, question: CanonicalQuestion, data: DataSet): Choice => ({
	label: capital(label.replace(/^the /, "")),
	question: canonical(question, data),
});

/** The question for a list of what is held. */
export const listOf = (list: "forces" | "measures" | "regions" | "releases" | "revisions" | "styles") =>
	({ kind: "list", geographies: [], periods: [], measure: null, options: { list } }) as const;

/** How an answer was worked out, asked of any kind. */
export const workingLink = (question: CanonicalQuestion, data: DataSet): Choice => ({
	label: "Working",
	question: `explain ${canonical(question, data)}`,
});
