import { expect, test } from "vitest";
import { statedDay } from "../../src/importers/origin.ts";
import type { Cell } from "../../src/importers/spreadsheet/cell.ts";

/** The day a file says whose first sheet holds these cells, one below the other or beside. */
const said = (...cells: readonly Cell[]) =>
	statedDay({
		name: "a",
		path: "a",
		sha256: "",
		heads: [{ name: "Cover", rows: [{ sheet: "Cover", number: 1, cells }] }],
		rows: () => {
			throw new Error("only its head is looked at");
		},
	});

test.each<[string, readonly Cell[], string | undefined]>([
	["a verb and its day", ["Published on 6th February 2019"], "2019-02-06"],
	["a label", ["Date published: 15 July 2024"], "2024-07-15"],
	["a time and a weekday", ["Published at 9.30am on Thursday 19 October 2023"], "2023-10-19"],
	["a publisher and a place", ["Published by the Home Office on GOV.UK on 19 October 2023"], "2023-10-19"],
	["a label beside its day", ["Release date", "19 October 2023"], "2023-10-19"],
	["a label beside a day of the calendar", ["Date published", { date: "2023-10-19" }], "2023-10-19"],
	["the latest of several", ["Published 20 July 2023", "Last updated: 19 October 2023"], "2023-10-19"],
	["the next is to come", ["Published 19 October 2023. Next release date: 25 January 2024"], "2023-10-19"],
	["what will be", ["The next tables will be published on 25 January 2024"], undefined],
	[
		"the end of the figures is none",
		["These data tables are published alongside Crime in England and Wales, year to 31 March 2021"],
		undefined,
	],
	[
		"nor that of a period named after the verb",
		["Published data for the year ending 31 March 2021"],
		undefined,
	],
	["nor one in the next sentence", ["Figures as published. Extracted on 3 July 2023"], undefined],
	["no day at all", ["Published in October 2023"], undefined],
])("%s", (_, cells, day) => {
	expect(said(...cells)).toBe(day);
});
