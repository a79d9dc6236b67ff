import { expect, test } from "vitest";
import { todayIn } from "../../src/operations/today.ts";

test.each([
	["Europe/London", "2024-07-01T22:59:59.999Z", "2024-07-01"],
	["Europe/London", "2024-07-01T23:00:00Z", "2024-07-02"],
	["Europe/London", "2024-01-01T23:59:59.999Z", "2024-01-01"],
	["America/St_Johns", "2024-01-02T03:29:59Z", "2024-01-01"],
	["America/St_Johns", "2024-01-02T03:30:00Z", "2024-01-02"],
	["Asia/Kathmandu", "2024-01-01T18:15:00Z", "2024-01-02"],
])("in %s at %s it is %s", (zone, instant, date) => {
	expect(todayIn(zone, () => Date.parse(instant))()).toBe(date);
});

test("the day changes at midnight while it runs", () => {
	let now = Date.parse("2024-11-24T23:59:59.999Z");
	const today = todayIn("Europe/London", () => now);
	expect(today()).toBe("2024-11-24");
	now += 1;
	expect(today()).toBe("2024-11-25");
	now -= 1;
	expect(today()).toBe("2024-11-24");
});
