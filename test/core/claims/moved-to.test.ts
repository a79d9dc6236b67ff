import { describe, expect, test } from "vitest";
import { periodLabel } from "../../../src/core/wording/periods.ts";
import { publishedCheck } from "./data.ts";

const { data, check } = publishedCheck();
const wrong = (text: string) =>
	check(text)
		.claims.filter((it) => it.verdict === "does-not-hold")
		.map((it) => it.text);

/** Every two years in a row of every force's code 86 count, and the way it went. */
const steps = data
	.geographies()
	.filter((it) => it.kind === "force")
	.flatMap(({ id, name }) => {
		const rows = data.series("obscene-publications-86", id);
		return rows.slice(1).flatMap((row, at) => {
			const last = rows[at];
			if (last?.value === undefined || last.value === null || row.value === null) return [];
			if (last.value === row.value || Math.min(last.value, row.value) < 20) return [];
			const [from, to] = [last.value, row.value].map((it) => it.toLocaleString("en-GB"));
			return [
				{
					name,
					from,
					to,
					before: periodLabel(last.period),
					now: periodLabel(row.period),
					up: row.value > last.value,
				},
			];
		});
	});

const told = ({ name, from, to, before, now }: (typeof steps)[number], verb: string) => [
	`${name} recorded ${from} obscene publications offences in ${before}. The following year it ${verb} to ${to}.`,
	`Obscene publications offences in ${name} stood at ${from} in ${before} and ${verb} to ${to} in ${now}.`,
];

describe("the way a count is said to have gone, from one year to the next", () => {
	test("there are many", () => {
		expect(steps.length).toBeGreaterThan(300);
	});

	test("the right way is never called wrong", () => {
		expect(steps.flatMap((it) => told(it, it.up ? "rose" : "fell").flatMap(wrong))).toEqual([]);
	});

	test("the other way is", () => {
		const missed = steps.flatMap((it) => {
			const verb = it.up ? "fell" : "rose";
			return told(it, verb).filter((text) => !wrong(text).some((words) => words === `${verb} to ${it.to}`));
		});
		expect(missed.slice(0, 5)).toEqual([]);
	});

	test.each([
		"Cumbria recorded 148 child abuse image offences in 2016/17; it has since risen to 307 in 2021/22.",
		"Cumbria had 307 child abuse image offences in 2021/22, a number that climbed to 371 the following year.",
		"Child abuse image offences in Cumbria dropped to 307 in 2021/22 from the 371 that came a year later.",
		"The number of officers fell to 307 in Cumbria in 2021/22.",
		"Offences in Kent had risen to 1,042 by 2017/18.",
	])("left alone: %s", (text) => {
		expect(wrong(text)).toEqual([]);
	});

	test("where all the years before it say otherwise, no base has to be named", () => {
		expect(wrong("The Cumbria tally fell to 307 in 2021/22.")).toEqual(["fell to 307"]);
	});
});
