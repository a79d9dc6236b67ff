import { expect, test } from "vitest";
import { randomFrom } from "../../support/claims/random.ts";
import { forcesOf, pageOf } from "../../support/claims/whole-pages.ts";
import { publishedCheck } from "./data.ts";

const { data, check } = publishedCheck();

test("whole pages of known truth: nothing is called wrong, and most numbers of offences are confirmed", () => {
	const forces = forcesOf(data);
	const random = randomFrom(20_261_129);
	const wronged: string[] = [];
	let [held, total] = [0, 0];
	for (let made = 0; made < 200; made++) {
		const page = pageOf(forces, random);
		for (const { text, start, verdict, reason } of check(page).claims) {
			total++;
			if (verdict.startsWith("holds")) held++;
			if (verdict === "does-not-hold")
				wronged.push(`${page.slice(Math.max(0, start - 80), start)}>>${text}<<: ${reason}`);
		}
	}
	expect(wronged).toEqual([]);
	expect(held / total).toBeGreaterThan(0.6);
});
