import { expect, test } from "vitest";
import { factsOf } from "../../support/claims/facts.ts";
import { FORMS } from "../../support/claims/forms.ts";
import { type Paragraph, paragraphOf } from "../../support/claims/paragraphs.ts";
import { randomFrom } from "../../support/claims/random.ts";
import { publishedCheck } from "./data.ts";

const { data, check } = publishedCheck();

test("paragraphs of known truth: nothing true is called wrong, and what is wrong is caught", () => {
	const facts = factsOf(data);
	const random = randomFrom(20_261_124);
	const made = new Map<string, number>();
	const wronged: Paragraph[] = [];
	const missed: Paragraph[] = [];
	let [wrong, total] = [0, 0];
	while (total < 1200) {
		const paragraph = paragraphOf(facts, random);
		if (paragraph === null) continue;
		total++;
		made.set(paragraph.form, (made.get(paragraph.form) ?? 0) + 1);
		const refuted = check(paragraph.text).claims.filter((it) => it.verdict === "does-not-hold");
		if (paragraph.holds && refuted.length > 0) wronged.push(paragraph);
		if (paragraph.holds) continue;
		wrong++;
		const end = paragraph.at + paragraph.claim.length;
		if (!refuted.some((it) => it.start < end && paragraph.at < it.end)) missed.push(paragraph);
	}
	expect(wronged).toEqual([]);
	expect(missed.length / wrong).toBeLessThanOrEqual(0.02);
	expect(made.size).toBe(FORMS.length);
});
