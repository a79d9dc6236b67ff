import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());
const answer = asking(data);

test.each([
	["what about the year before?", "“the year before” read as 2016/17"],
	["how about the year after?", "“the year after” read as 2018/19"],
	["and what of the previous year", "“the previous year” read as 2016/17"],
	["tell me about the one before that", "“the one before that” read as 2016/17"],
	["what about the previous one?", "“the previous one” read as 2016/17"],
	["how about a year earlier", "“a year earlier” read as 2016/17"],
	["and the next one?", "“the next one” read as 2018/19"],
	["how about the same year for essex", "“the same year” read as 2017/18"],
])("what moves the year is told in its own words: %s", (text, told) => {
	expect(answer(text, { style: "sentence", previous: "Kent 2017/18" }).question.assumed).toContain(told);
});
