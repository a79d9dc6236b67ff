import { expect, test } from "vitest";
import { recordProblems } from "../../src/cli/data/check-record.ts";
import { record } from "../sqlite/imported.ts";

const whole = record("r-one", "2023-10-19");

test("a record that can be kept has no problems", () => {
	expect(recordProblems(whole)).toEqual([]);
});

test("what a release or measure lacks is told by name, with how to say it", () => {
	const release = { ...whole.release, url: "" };
	const measures = whole.measures.map((measure) => ({ ...measure, coverage: "" }));
	expect(recordProblems({ ...whole, release, measures })).toEqual([
		"release r-one: url: It is empty. Give the whole address, from https:// on. Say it with --url, or in the mapping.",
		"measure test-shoplifting: coverage: It is empty. Fill it in, or take the row out.",
	]);
});
