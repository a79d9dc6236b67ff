import { expect, test } from "vitest";
import { factsOf } from "../../support/claims/facts.ts";
import { randomFrom } from "../../support/claims/random.ts";
import { twoSentences } from "../../support/claims/two-sentences.ts";
import { publishedCheck } from "./data.ts";

const { data, check } = publishedCheck();

test("two places and years told in many ways, all true: nothing is called wrong", () => {
	const facts = factsOf(data);
	const random = randomFrom(20_261_129);
	const wronged: string[] = [];
	for (let made = 0; made < 250; ) {
		const text = twoSentences(facts, random);
		if (text === null) continue;
		made++;
		const refuted = check(text).claims.filter((it) => it.verdict === "does-not-hold");
		if (refuted.length > 0) wronged.push(`${text} — ${refuted.map((it) => it.reason).join(" ")}`);
	}
	expect(wronged).toEqual([]);
});
