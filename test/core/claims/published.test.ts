import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedCheck } from "./data.ts";

const { check } = publishedCheck();

/**
 * Claims that papers and charities printed, each in our words, under its number in the list they were gathered in. `basis`
 * is what they are judged by: figures `held`, the text's `own figures`, or why no verdict can be given.
 */
const rows = readFileSync(join(import.meta.dirname, "published.tsv"), "utf8")
	.trimEnd()
	.split("\n")
	.slice(1)
	.map((line) => {
		const [id = "", basis = "", number = "", verdict = "", text = ""] = line.split("\t");
		const at = text.indexOf(number);
		const claims = check(text).claims.filter((it) => it.start < at + number.length && at < it.end);
		const told = ["does-not-hold", "holds", "holds-after-rounding"].find((it) =>
			claims.some((claim) => claim.verdict === it),
		);
		return { id, basis, verdict, told: told ?? "cannot-be-checked" };
	});

const isDue = ({ basis }: { readonly basis: string }) => basis === "held" || basis === "own figures";
const bare = (verdict: string) => verdict.replace("-after-rounding", "");

test("every claim of the list has its figures here or says why not", () => {
	expect(new Set(rows.map((it) => it.id)).size).toBe(114);
	expect(rows.filter((it) => !isDue(it) && !it.basis.endsWith(".")).map((it) => it.id)).toEqual([]);
	expect(rows.filter((it) => it.basis === "held").length).toBeGreaterThanOrEqual(58);
});

test("none that holds is called wrong, none that does not is confirmed", () => {
	const crossed = rows.filter((it) => bare(it.told) !== bare(it.verdict) && it.told !== "cannot-be-checked");
	expect(crossed).toEqual([]);
});

test("nineteen in twenty verdicts are the right one", () => {
	for (const basis of ["held", "own figures"]) {
		const due = rows.filter((it) => it.basis === basis);
		const right = due.filter((it) => bare(it.told) === bare(it.verdict));
		expect(right.length / due.length).toBeGreaterThanOrEqual(0.95);
	}
});
