import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueBetween, nextDue, WHEN_PUBLISHED } from "../../../../src/core/newsroom/digests/schedule.ts";
import { scheduleWords } from "../../../../src/core/newsroom/digests/schedule-words.ts";

const LONDON = "Europe/London";
const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;
const iso = (instant: number): string => Temporal.Instant.fromEpochMilliseconds(instant).toString();
const daily = (rule: string, zone = LONDON) => ({ rule, zone });

describe("ten years of days in London", () => {
	test.each(["00:30", "01:30", "02:30"])("each local day once at %s", (time) => {
		const [hour, minute] = time.split(":").map(Number);
		const found = dueBetween(
			daily(`${minute} ${hour} * * *`),
			at("2026-01-01T00:00Z") - 1,
			at("2036-01-01T00:00Z") - 1,
			9_999,
		);
		const days: string[] = [];
		for (let day = Temporal.PlainDate.from("2026-01-01"); day.year < 2036; day = day.add({ days: 1 }))
			days.push(`${day.toString()}T${time}`);
		expect(found.map((it) => it.local)).toEqual(days);
		expect(found.every((it, i) => i === 0 || it.due > (found[i - 1]?.due ?? 0))).toBe(true);
		const wrong = found.filter(({ local, due }) => {
			const shown = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(LONDON).toPlainDateTime();
			return shown.toString().slice(0, 16) !== local;
		});
		// Only on the ten days on which 01:30 does not exist.
		expect(wrong.length).toBe(time === "01:30" ? 10 : 0);
	});
});

describe("clock changes", () => {
	test.each([
		[
			"a time that does not exist is due when the clocks have gone forward",
			"30 1 * * *",
			"2027-03-28T00:00Z",
			"2027-03-28T01:30",
			"2027-03-28T01:00:00Z",
		],
		[
			"the time after it is its own",
			"30 2 * * *",
			"2027-03-28T00:00Z",
			"2027-03-28T02:30",
			"2027-03-28T01:30:00Z",
		],
		[
			"a time that comes twice is due the first time",
			"30 1 * * *",
			"2027-10-31T00:00Z",
			"2027-10-31T01:30",
			"2027-10-31T00:30:00Z",
		],
		["and not again", "30 1 * * *", "2027-10-31T00:30Z", "2027-11-01T01:30", "2027-11-01T01:30:00Z"],
		[
			"nor when first looked at in the hour's second turn",
			"30 1 * * *",
			"2027-10-31T01:10Z",
			"2027-11-01T01:30",
			"2027-11-01T01:30:00Z",
		],
		[
			"nine o'clock stays nine o'clock",
			"0 9 * * *",
			"2027-03-27T12:00Z",
			"2027-03-28T09:00",
			"2027-03-28T08:00:00Z",
		],
	])("%s", (_, rule, after, local, due) => {
		const found = nextDue(daily(rule), at(after));
		expect(found && { local: found.local, due: iso(found.due) }).toEqual({ local, due });
	});

	test("in zones that change by half an hour, at midnight, or not at all", () => {
		const days = (zone: string, rule: string) =>
			dueBetween(daily(rule, zone), at("2026-01-01T00:00Z"), at("2027-12-31T00:00Z"), 9_999).map((it) =>
				it.local.slice(0, 10),
			);
		for (const zone of ["Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Asia/Kolkata"])
			for (const rule of ["0 0 * * *", "15 2 * * *", "45 1 * * *"]) {
				const found = days(zone, rule);
				expect([zone, rule, new Set(found).size]).toEqual([zone, rule, found.length]);
				expect(found.length).toBeGreaterThanOrEqual(728);
			}
	});
});

describe("rules", () => {
	test.each([
		["0 9 * * 1-5", "2026-11-27T09:00Z", "2026-11-30T09:00"],
		["0 9 * * 1", "2026-11-24T09:00Z", "2026-11-30T09:00"],
		["15 8 * * 2,4", "2026-11-24T08:15Z", "2026-11-26T08:15"],
		["0 9 1 * *", "2026-11-24T09:00Z", "2026-12-01T09:00"],
		["0 9 L * *", "2027-02-01T09:00Z", "2027-02-28T09:00"],
	])("%s after %s", (rule, after, local) => {
		expect(nextDue(daily(rule), at(after))?.local).toBe(local);
	});

	test("one without set times is never due by the clock", () => {
		expect(nextDue(daily(WHEN_PUBLISHED), 0)).toBeNull();
		expect(dueBetween(daily(WHEN_PUBLISHED), 0, 1e12, 5)).toEqual([]);
	});

	test.each(["", "x", "99 9 * * *", "* * * * * *"])("%s is none", (rule) => {
		expect(() => nextDue(daily(rule), 0)).toThrow(/cron|pattern|CronPattern/i);
	});

	test("the thirty-first of February is never due", () => {
		expect(nextDue(daily("0 9 31 2 *"), 0)).toBeNull();
	});

	test.each([
		["0 9 * * 1-5", "on weekdays at 09:00"],
		["5 0 * * *", "daily at 00:05"],
		["0 9 * * 1", "weekly on Monday at 09:00"],
		["15 8 * * 2,4", "weekly on Tuesday and Thursday at 08:15"],
		["0 9 1 * *", "monthly on the first at 09:00"],
		["0 9 L * *", "monthly on the last day at 09:00"],
	])("%s is said as %s", (rule, words) => {
		expect(nextDue(daily(rule), 0)).not.toBeNull();
		expect(scheduleWords(rule)).toBe(words);
	});

	test("only the latest are given where there are many", () => {
		const found = dueBetween(daily("0 9 * * *"), at("2026-01-01T00:00Z"), at("2026-02-01T00:00Z"), 2);
		expect(found.map((it) => it.local)).toEqual(["2026-01-30T09:00", "2026-01-31T09:00"]);
	});

	test("the next is after, and nothing lies between", () => {
		const rule = fc.constantFrom("30 1 * * *", "0 9 * * 1-5", "0 0 * * *", "45 2 * * 0", "0 1 L * *");
		const after = fc.integer({ min: at("2026-01-01T00:00Z"), max: at("2036-01-01T00:00Z") });
		const wrong = fc.sample(fc.tuple(rule, after), 500).filter(([it, from]) => {
			const next = nextDue(daily(it), from);
			const again = nextDue(daily(it), (next?.due ?? 0) - 1);
			return next === null || next.due <= from || again?.due !== next.due || again.local !== next.local;
		});
		expect(wrong).toEqual([]);
	});
});
