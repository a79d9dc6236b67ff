import { afterAll, expect, test } from "vitest";
import { recentInMemory } from "../../../src/slack/surfaces/recent.ts";
import { asking } from "../../support/asking.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const answer = asking(data);

test.each<[texts: readonly string[], kept: readonly string[]]>([
	[["quotes", "quotes 2021"], ["quote 2021/22"]],
	[["cumbria 2021", "cumbria 2021/22"], ["Cumbria 2021/22"]],
	[
		["cumbria 2021", "kent 2021"],
		["Kent 2021/22", "Cumbria 2021/22"],
	],
	[
		["cumbria 2021", "cumbria 2021 home office"],
		["Cumbria 2021/22 obscene publications", "Cumbria 2021/22"],
	],
])("of %j no two are told in the same words", (texts, kept) => {
	const recent = recentInMemory(() => false);
	for (const text of texts) recent.remember("U1", answer(text));
	expect(recent.of("U1").map(({ question }) => question)).toEqual(kept);
});
