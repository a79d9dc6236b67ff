import { expect, test } from "vitest";
import { withBars } from "../../../src/core/claims/text/columns.ts";

const lines = (...all: readonly string[]) => all.join("\n");

test.each([
	[
		"columns that only spaces tell apart",
		lines("Year      Offences  Change", "2020/21   450       -6%", "2021/22   510       +13%"),
		lines("Year|     Offences| Change", "2020/21|  450|      -6%", "2021/22|  510|      +13%"),
	],
	[
		"no head over the first column",
		lines("           Suffolk  Norfolk", "2020/21    450      636", "2021/22    510      645"),
		lines("|          Suffolk| Norfolk", "2020/21|   450|     636", "2021/22|   510|     645"),
	],
	[
		"calendar years as heads",
		lines("Force    2014  2015", "Kent     59    142", "Essex    101   246"),
		lines("Force|   2014| 2015", "Kent|    59|   142", "Essex|   101|  246"),
	],
	["tabs", "Kent\t1,738\nEssex\t1,261", "Kent|1,738\nEssex|1,261"],
])("a table has bars between its cells: %s", (_, given, expected) => {
	expect(withBars(given)).toBe(expected);
});

test.each([
	[
		"two spaces behind a full stop",
		lines("It rose.  It was 450.", "It fell.  It was 510.", "It rose.  It was 645."),
	],
	["one row alone", lines("Year      Offences", "2020/21   450")],
	["a list of contents", lines("Contents", "1  Purpose", "2  Recorded offences", "3  Outcomes")],
	["rows of different lengths", lines("Year      Offences", "2020/21   450", "2021/22   510   +13%")],
	["a list with its numbers in front", lines("1.  Kent", "2.  Essex", "3.  Suffolk")],
])("any other text stays as it is: %s", (_, text) => {
	expect(withBars(text)).toBe(text);
});
