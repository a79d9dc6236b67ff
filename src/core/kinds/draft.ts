import type { Draft } from "../answer.ts";

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
	table: null,
	chart: null,
	lines: [],
	moreStatements: 0,
	provenance: "",
	working: [],
	next: [],
	copy: "",
};
