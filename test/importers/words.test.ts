import { describe, expect, test } from "vitest";
import { foldName } from "../../src/importers/geography-names.ts";
import { absence, dropMarks, splitNotes } from "../../src/importers/notes.ts";
import {
	calendarMonth,
	readDay,
	readFinancialYear,
	readSpan,
	readYearEnding,
	takePeriod,
} from "../../src/importers/periods.ts";
import { realSetting } from "./support/read.ts";

describe("footnote numbers come off labels", () => {
	test.each([
		["Greater Manchester8,9", "Greater Manchester", ["8", "9"]],
		["ENGLAND AND WALES4,5,6,7,8,9,10,11", "ENGLAND AND WALES", ["4", "5", "6", "7", "8", "9", "10", "11"]],
		["Stalking and harassment 5", "Stalking and harassment", ["5"]],
		["Total recorded crime (excluding fraud3)", "Total recorded crime (excluding fraud)", ["3"]],
		["Total recorded crime (excluding fraud) [note 3]", "Total recorded crime (excluding fraud)", ["3"]],
		[
			"England and Wales (excluding Greater Manchester Police)5",
			"England and Wales (excluding Greater Manchester Police)",
			["5"],
		],
		["Essex [note 8]", "Essex", ["8"]],
		["England [notes 4, 5 and 6]", "England", ["4", "5", "6"]],
		["Homicide [note 1] [note 12]", "Homicide", ["1", "12"]],
		["Homicide [e,f]", "Homicide", ["e", "f"]],
		["Homicide [note b]", "Homicide", ["b"]],
		["Robbery [3]", "Robbery", ["3"]],
		["Burglary [in a dwelling]", "Burglary [in a dwelling]", []],
		["Number of\r\n offences\r\n involving a\r\n knife6", "Number of offences involving a knife", ["6"]],
		["Residential burglary (households) 6,7,9", "Residential burglary (households)", ["6", "7", "9"]],
		["Lancashire ", "Lancashire", []],
		["Robbery", "Robbery", []],
		["2016", "2016", []],
		["Rate per 1,000 population", "Rate per 1,000 population", []],
		["4.10", "4.10", []],
		["Greater Manchester (8, 9)", "Greater Manchester", ["8", "9"]],
		["Greater Manchester⁸,⁹", "Greater Manchester", ["8", "9"]],
		["British Transport Police⁷", "British Transport Police", ["7"]],
		["Dorset*", "Dorset", ["*"]],
		["Dorset †‡", "Dorset", ["†", "‡"]],
		["Residential burglary (households)*", "Residential burglary (households)", ["*"]],
		["Population (mid-2018)", "Population (mid-2018)", []],
		["Offences (2018)", "Offences (2018)", []],
		["*", "*", []],
		["Mid-2021³", "Mid-2021", ["3"]],
		["Total recorded crime [note 3] (excluding fraud)", "Total recorded crime (excluding fraud)", ["3"]],
	])("%s", (label, text, notes) => {
		expect(splitNotes(label)).toEqual({ text, notes });
	});
});

describe("markers say why there is no number", () => {
	test.each([
		["..", "missing"],
		["NA", "missing"],
		["N/A", "missing"],
		[":", "missing"],
		["[x]", "missing"],
		["[z]", "missing"],
		["[c]", "suppressed"],
		["+", "suppressed"],
		["*", "suppressed"],
		["...", "missing"],
		["Not available", "missing"],
		["No data", "missing"],
		["n.a.", "missing"],
		["", undefined],
		["not known", undefined],
		["0", undefined],
		["-", undefined],
		["12a", undefined],
	])("%s", (text, status) => {
		expect(absence(text)).toBe(status);
	});

	test("some only stand beside one", () => {
		expect(dropMarks("1,234 [r]")).toEqual({ text: "1,234", mark: "[r]", notes: [] });
		expect(dropMarks("1,234 [notes 3 and 4]")).toEqual({ text: "1,234", mark: "", notes: ["3", "4"] });
		expect(dropMarks("234⁸")).toEqual({ text: "234", mark: "", notes: ["8"] });
		expect(dropMarks(" 12 ")).toEqual({ text: "12", mark: "", notes: [] });
		expect(dropMarks("[x]")).toEqual({ text: "[x]", mark: "", notes: [] });
	});
});

describe("periods of headings", () => {
	test.each([
		["Table P1: …, number of offences, year ending December 20191,2", "2019-01-01", "2019-12-31", ["1", "2"]],
		["Table P1:  …, number of offences, year ending June 181,2", "2017-07-01", "2018-06-30", ["1", "2"]],
		["…, year ending March 181,2,3", "2017-04-01", "2018-03-31", ["1", "2", "3"]],
		["…, year ending September 2018", "2017-10-01", "2018-09-30", []],
		["…, year ending March 2023 [note 1]", "2022-04-01", "2023-03-31", []],
		["…, YE Dec 2019", "2019-01-01", "2019-12-31", []],
		["Year to 30 June 2024", "2023-07-01", "2024-06-30", []],
		["…, year ending February 2024", "2023-03-01", "2024-02-29", []],
	])("%s", (text, start, end, notes) => {
		expect(readYearEnding(text)).toEqual({ period: { start, end }, notes });
	});

	test.each([
		["Apr '10 to Mar '11", "2010-04-01", "2011-03-31", []],
		["Apr '11 to Mar '125, 6", "2011-04-01", "2012-03-31", ["5", "6"]],
		["Apr '10 to\r\n Mar '114", "2010-04-01", "2011-03-31", ["4"]],
		["Jan '19 to Dec '19", "2019-01-01", "2019-12-31", []],
		["April 2017 to March 2018", "2017-04-01", "2018-03-31", []],
	])("%s", (text, start, end, notes) => {
		expect(readSpan(text)).toEqual({ period: { start, end }, notes });
	});

	test.each([
		["Robbery, April 2018 to March 2019", "2018-04-01", "2019-03-31", [], "Robbery"],
		["2018/19 [note 2]", "2018-04-01", "2019-03-31", ["2"], ""],
		["2018/191,2", "2018-04-01", "2019-03-31", ["1", "2"], ""],
		["Jul '16 to Jun '17⁴", "2016-07-01", "2017-06-30", ["4"], ""],
		["Total recorded crime (2018-19)", "2018-04-01", "2019-03-31", [], "Total recorded crime"],
		["Homicide in year ending June 2018", "2017-07-01", "2018-06-30", [], "Homicide"],
	])("%s", (text, start, end, notes, rest) => {
		expect(takePeriod(text)).toEqual({ period: { start, end }, notes, rest });
	});

	test.each(["Apr 2018 to Sep 2018", "2012/14", "2016-based projections", "2018", "Robbery"])(
		"%s holds no whole year",
		(text) => {
			expect(takePeriod(text)).toBeUndefined();
		},
	);

	test.each([
		"Apr '10 to Sep '10",
		"% change July 2017 to June 2018 compared with:",
		"Number of Incidents",
		"Goodbye March 2019",
		"2016",
	])("%s is no year", (text) => {
		expect(readSpan(text)).toBeUndefined();
		expect(readYearEnding(text)).toBeUndefined();
	});

	test.each([
		["2012/13", "2012-04-01"],
		["2012-13", "2012-04-01"],
		["2024_25", "2024-04-01"],
		[" 2012/2013 ", "2012-04-01"],
		["1999/00", undefined],
		["2012/14", undefined],
		["2012", undefined],
		["Apr 2012", undefined],
	])("financial year %s", (text, start) => {
		expect(readFinancialYear(text)?.start).toBe(start);
	});

	test("days, and the months of a publication calendar", () => {
		expect(readDay("Published on 6th February 2019")).toBe("2019-02-06");
		expect(readDay("Date published: 15 July 2024")).toBe("2024-07-15");
		expect(readDay("31 February 2019")).toBeUndefined();
		expect(readDay("mid-2023")).toBeUndefined();
		expect(calendarMonth("2023-06-30")).toBe("2023-10");
		expect(calendarMonth("2019-12-31")).toBe("2020-04");
	});
});

describe("spellings of one force", () => {
	test.each([
		["Devon & Cornwall", "Devon and Cornwall Police"],
		["London, City of", "City of London Police"],
		["Lancashire ", "Lancashire Constabulary"],
		["Dyfed–Powys", "Dyfed-Powys"],
		["METROPOLITAN POLICE", "the Metropolitan Police Service"],
	])("%s is %s", (a, b) => {
		expect(foldName(a)).toBe(foldName(b));
	});

	test("short forms of publishers are known", () => {
		const names = realSetting().geographies;
		expect(names.byName("Hampshire & IOW")?.id).toBe("hampshire");
		expect(names.byName("IOW")).toBeUndefined();
	});

	test.each([
		["West Yorkshire", "North Yorkshire"],
		["West Midlands", "West Mercia"],
	])("%s is not %s", (a, b) => {
		expect(foldName(a)).not.toBe(foldName(b));
	});
});
