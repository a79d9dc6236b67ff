import { expect, test } from "vitest";
import type { Measure } from "../../../src/core/statistics/measure.ts";
import { isShortened, withShortTerms } from "../../../src/core/statistics/short-terms.ts";

const measure = (producer: string, name: string, ...terms: readonly string[]): Measure => ({
	id: name,
	name,
	noun: `${name} offences`,
	producer,
	collection: "",
	definition: "",
	coverage: "",
	periodicity: "quarter",
	caveats: [],
	status: "",
	terms,
	related: [],
	difference: "",
});
const ONS = "Office for National Statistics";
const termsOf = (...measures: readonly Measure[]) => withShortTerms(measures).map(({ terms }) => terms);

test("what no other measure is called is enough without its producer's initials", () => {
	expect(termsOf(measure(ONS, "burglary (ONS)", "ons burglary"))).toEqual([["ons burglary", "burglary"]]);
	expect(
		termsOf(measure("Home Office", "burglary", "burglary"), measure(ONS, "burglary (ONS)", "ons burglary")),
	).toEqual([["burglary"], ["ons burglary"]]);
});

test("nor where another producer's measure has the word in its name: which is meant is asked", () => {
	const domestic = measure("Home Office", "domestic burglary (Home Office)", "domestic burglary");
	expect(termsOf(domestic, measure(ONS, "burglary (ONS)", "ons burglary"))[1]).toEqual(["ons burglary"]);
	const residential = measure(ONS, "residential burglary (ONS)", "ons residential burglary");
	expect(termsOf(residential, measure(ONS, "burglary (ONS)", "ons burglary"))[1]).toContain("burglary");
});

test("a term says what is counted: of “ho figures” nothing is left", () => {
	expect(termsOf(measure("Home Office", "obscene publications", "ho figures"))).toEqual([["ho figures"]]);
	expect(termsOf(measure("NSPCC", "image offences", "nspcc"))).toEqual([["nspcc"]]);
});

test("a word held only for want of another gives way to it", () => {
	const [held] = withShortTerms([measure(ONS, "burglary (ONS)", "ons burglary", "asb")]);
	expect(held && isShortened(held, "burglary")).toBe(true);
	expect(held && isShortened(held, "asb")).toBe(false);
});
