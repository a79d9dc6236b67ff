import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitRefusal } from "../../src/data-package/cell.ts";
import { address, day, dayOrMonth, id, list, wholeNumber } from "../../src/data-package/cell-kinds.ts";
import { lastDay } from "../../src/data-package/published.ts";

describe("days", () => {
	test("every day of the calendar is one", () => {
		fc.assert(
			fc.property(fc.integer({ min: -40_000, max: 40_000 }), (since) => {
				const iso = Temporal.PlainDate.from("1970-01-01").add({ days: since }).toString();
				expect(day.holds(iso)).toBe(true);
			}),
		);
	});

	test.each([
		"2021-02-29",
		"2021-13-01",
		"2021-00-10",
		"2021-4-1",
		"21-04-01",
		"2021-04-31",
		"2021-04-01 ",
		"2021-04-01T00:00",
	])("%s is none", (typed) => expect(day.holds(typed)).toBe(false));

	test("a month is enough for a publication, and stands for its last day", () => {
		expect(dayOrMonth.holds("2021-12")).toBe(true);
		expect(dayOrMonth.holds("2021-13")).toBe(false);
		expect(dayOrMonth.holds("2021")).toBe(false);
		expect(lastDay("2021-12")).toBe("2021-12-31");
		expect(lastDay("2024-02")).toBe("2024-02-29");
		expect(lastDay("2023-02-22")).toBe("2023-02-22");
	});
});

describe("whole numbers", () => {
	test("are read back as they are written, negative ones too", () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (number) => {
				const typed = String(number);
				expect(wholeNumber.holds(typed)).toBe(true);
				expect(wholeNumber.read(typed)).toBe(number);
			}),
		);
	});

	test.each(["1,000", "1.0", "1e3", "+1", "-0", "007", " 1", "", "0x10", "9007199254740993", "٣"])(
		"%o is none",
		(typed) => expect(wholeNumber.holds(typed)).toBe(false),
	);
});

test("ids, lists and addresses", () => {
	expect(["cumbria", "obscene-publications-86"].every((typed) => id.holds(typed))).toBe(true);
	expect(["", "-a", "a--b", "North", "a b"].some((typed) => id.holds(typed))).toBe(false);
	expect(list.read("a|b c")).toEqual(["a", "b c"]);
	expect(["a||b", "a| b", "|a", ""].some((typed) => list.holds(typed))).toBe(false);
	expect(["https://www.ons.gov.uk/x?y=1", "http://a.b"].every((typed) => address.holds(typed))).toBe(true);
	expect(
		["www.ons.gov.uk", "https://", "ftp://a.b", "javascript:alert(1)"].some((typed) => address.holds(typed)),
	).toBe(false);
});

test("a refusal in no words of ours still says what to do", () => {
	expect(splitRefusal("Invalid input")).toEqual({ what: "Invalid input.", remedy: "Mend the value." });
});
