import { expect, test } from "vitest";
import { ask } from "../../../src/core/ask.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
const linesOf = (text: string) =>
	ask({ text, style: "command", today: "2026-11-28" }, data).lines.filter((it) =>
		it.startsWith("Worked out"),
	);

test.each([
	"per head 2021",
	"west yorkshire per head 2021",
	"share west yorkshire 2021",
	"change west yorkshire 2016 to 2021",
	"copy west yorkshire 2021",
	"biggest increase 2016 to 2021",
	"source west yorkshire 2021",
	"check West Yorkshire recorded 1,874 offences in 2021/22",
])("%s says that a value was not published itself", (text) => {
	expect(linesOf(text)).toEqual([
		"Worked out from published figures, not published itself: West Yorkshire, 2021/22 (1,874).",
	]);
});

test.each([
	["it is said once, where the answer says it already", "rank 2021", 0],
	["in the answer's own words", "west yorkshire 2021", 1],
	["and of what was published nothing is said", "cumbria 2021", 0],
	["nor where a range beside it has no number in the answer", "count 2021", 0],
])("%s", (_, text, times) => {
	expect(linesOf(text)).toHaveLength(times);
});
