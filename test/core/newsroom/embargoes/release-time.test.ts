import { expect, test } from "vitest";
import { readReleaseTime } from "../../../../src/core/newsroom/embargoes/release-time.ts";

const NOW = Temporal.Instant.from("2026-11-24T10:00:00Z").epochMilliseconds;
const read = (text: string, zone = "Europe/London") => {
	const it = readReleaseTime(text, zone, NOW);
	return "at" in it ? Temporal.Instant.fromEpochMilliseconds(it.at).toString() : it.problem;
};

test.each([
	["2026-12-01T00:01", "2026-12-01T00:01:00Z"],
	["2026-12-01 00:01", "2026-12-01T00:01:00Z"],
	["2026-12-01T00:01:30", "2026-12-01T00:01:30Z"],
	["2027-07-01T00:01", "2027-06-30T23:01:00Z"],
	["2026-12-01T00:01-08:00", "2026-12-01T08:01:00Z"],
	["2026-12-01T00:01Z", "2026-12-01T00:01:00Z"],
	["2026-12-01T00:01[America/New_York]", "2026-12-01T05:01:00Z"],
	["2026-12-01T00:01-05:00[America/New_York]", "2026-12-01T05:01:00Z"],
	["2026-12-01T05:01Z[America/New_York]", "2026-12-01T05:01:00Z"],
	["2027-10-31T01:30+01:00", "2027-10-31T00:30:00Z"],
	["2027-10-31T01:30+00:00", "2027-10-31T01:30:00Z"],
])("%s is %s", (text, instant) => {
	expect(read(text)).toBe(instant);
});

test.each([
	["2026-12-01", /a day alone does not say when/],
	["tomorrow", /Write a day and a time of day/],
	["20261201T0001", /Write a day and a time of day/],
	["2026-12-01T00:01 EST", /Write a day and a time of day/],
	["2026-02-30T00:01", /no such time/],
	["2026-12-01T25:01", /no such time/],
	["2026-02-30T00:01Z", /no such time/],
	["2027-03-28T01:30", /clocks go forward over it/],
	["2027-10-31T01:30", /comes twice in Europe\/London/],
	["2026-11-24T09:59", /is over/],
	["2026-11-24T10:00", /is over/],
	["2026-11-24T10:30+01:00", /is over/],
	["2026-12-01T00:01[Europe/Nowhere]", /No time zone is called Europe\/Nowhere/],
	["2026-12-01T00:01+03:00[America/New_York]", /is not at \+03:00 then/],
	["2026-12-01T00:01+03:00[Europe/Nowhere]", /its zone is not known/],
])("%s is refused, and says why", (text, why) => {
	expect(read(text)).toMatch(why);
});

test("without a zone of its own it is the newsroom's time", () => {
	expect(read("2026-12-01T00:01", "America/New_York")).toBe("2026-12-01T05:01:00Z");
});
