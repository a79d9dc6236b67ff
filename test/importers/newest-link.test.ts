import { describe, expect, test } from "vitest";
import { readEdition } from "../../src/importers/named-edition.ts";
import { newestLink } from "../../src/importers/newest-link.ts";
import { filePath, linksOf } from "../../src/importers/page-links.ts";

const TODAY = "2026-11-28";

describe("what names say of when a file is from", () => {
	test.each([
		["pfatablesdec19.xlsx", "2019-12-31", null, 1],
		["policeforceareatablesyearendingjune2019.xlsx", "2019-06-30", null, 1],
		["policeforceareatablesyearendingmarch2018v2.xlsx", "2018-03-31", null, 2],
		["policeforceareatablesyearendingsep18corrected.xlsx", "2018-09-30", null, 2],
		["Police Force Area data tables, year ending December 2019", "2019-12-31", null, 1],
		["prc-pfa-mar2003-mar2012-tables.ods", "2012-03-31", null, 1],
		["prc-pfa-mar2013-onwards-tables-231019.ods", "onwards", "2023-10-19", 1],
		["prc-pfa-mar2013-onwards-tables-191023.ods", "onwards", "2019-10-23", 1],
		["prc-pfa-tables-310126.ods", null, "2026-01-31", 1],
		["prc-pfa-tables-2023-10-19.ods", null, "2023-10-19", 1],
		["prc-pfa-tables-20231019.ods", null, "2023-10-19", 1],
		["prc-pfa-2022-23.ods", "2023-03-31", null, 1],
		["Open data tables, from year ending March 2013 onwards", "onwards", null, 1],
		["Open data tables, from year ending March 2013 to year ending March 2024", "2024-03-31", null, 1],
		["Open data tables, published 19 October 2023", null, "2023-10-19", 1],
		["year ending 31 December 2019", "2019-12-31", null, 1],
		["prc-pfa-next.csv", null, null, 1],
		["prc-pfa-231399.csv", null, null, 1],
	])("%s", (text, covers, published, edition) => {
		expect(readEdition(text, TODAY)).toEqual({ covers, published, edition });
	});
});

describe("the newest of the links", () => {
	const newest = (...links: readonly (readonly [href: string, text?: string])[]) => {
		const html = links.map(([href, text = ""]) => `<li><a href="${href}">${text}</a></li>`).join("");
		return newestLink(linksOf(html, "https://example.org/page"), TODAY)?.address.pathname.slice(1);
	};

	test.each<[string, readonly (readonly [string, string?])[], string | undefined]>([
		["the only one", [["prc-pfa-next.csv"]], "prc-pfa-next.csv"],
		[
			"by the day in the name, wherever it stands",
			[["a-230720.ods"], ["a-231019.ods"], ["a-230427.ods"]],
			"a-231019.ods",
		],
		[
			"what goes on, before what ended",
			[["prc-pfa-mar2003-mar2012-tables.ods"], ["prc-pfa-mar2013-onwards-tables-231019.ods"]],
			"prc-pfa-mar2013-onwards-tables-231019.ods",
		],
		[
			"by the month of its figures",
			[["tablesyearendingjune2019.xlsx"], ["pfatablesdec19.xlsx"], ["tablesyearendingsep18corrected.xlsx"]],
			"pfatablesdec19.xlsx",
		],
		[
			"the edition that took the place of another",
			[["tablesmarch2018.xlsx"], ["tablesmarch2018v2.xlsx"]],
			"tablesmarch2018v2.xlsx",
		],
		[
			"by the words of the link, where the name says nothing",
			[
				["a.xlsx", "Year ending June 2019"],
				["b.xlsx", "Year ending <b>December</b>&nbsp;2019"],
			],
			"b.xlsx",
		],
		[
			"by no digits of a folder that a machine named",
			[["media/66f3dec19a7b231019c04e5d/a-230720.ods"], ["media/66f3a7b0c04e5d00aa11bb22/b-231019.ods"]],
			"media/66f3a7b0c04e5d00aa11bb22/b-231019.ods",
		],
		[
			"by a folder that says more than the name",
			[["yearendingjune2019/tables.xlsx"], ["yearendingdecember2019/pfatables.xlsx"]],
			"yearendingdecember2019/pfatables.xlsx",
		],
		["two forms of one file", [["a-231019.ods"], ["a-231019.xlsx"], ["a-230720.ods"]], "a-231019.ods"],
		[
			"by the folder, of one name",
			[["june2019/tables.xlsx"], ["december2019/tables.xlsx"]],
			"december2019/tables.xlsx",
		],
		["none of one name twice", [["1/tables.xlsx"], ["2/tables.xlsx"]], undefined],
		["none where no name says anything", [["a.xlsx"], ["b.xlsx"]], undefined],
		["none where one says nothing", [["a-231019.ods"], ["b.ods"]], undefined],
		["none of two from the same month", [["adec19.ods"], ["bdec19.ods"]], undefined],
		["none where one tells its figures and one its day", [["adec19.ods"], ["b-200123.ods"]], undefined],
		[
			"none where a name and the words on it differ",
			[
				["adec19.ods", "Year ending June 2017"],
				["bjun18.ods", "Year ending June 2018"],
			],
			undefined,
		],
	])("%s", (_, links, expected) => {
		expect(newest(...links)).toBe(expected);
	});
});

describe("links of a page", () => {
	test("with their words, however they are written; nothing but pages and files", () => {
		const html = `<a class=x HREF='/a.ods?v=2&amp;x=1'> Open
			data </a><a href=b.ods title="B">b</a><a href="javascript:c.ods">c</a><link href="/style.css"><a name="d">d</a>`;
		const links = linksOf(html, "https://example.org/page/").map(({ address, text }) => [address.href, text]);
		expect(links).toEqual([
			["https://example.org/a.ods?v=2&x=1", "Open data"],
			["https://example.org/page/b.ods", "b B"],
		]);
	});

	test("lead to a path, which may stand in the query", () => {
		expect(filePath(new URL("https://example.org/a%20b.ods?v=2"))).toBe("/a b.ods");
		expect(filePath(new URL("https://example.org/file?uri=/x/pfatablesdec19.xlsx"))).toBe(
			"/x/pfatablesdec19.xlsx",
		);
		expect(filePath(new URL("https://example.org/50%.ods"))).toBe("/50%.ods");
	});
});
