import { ordinal } from "../../wording/ordinals.ts";
import { listed } from "../../wording/periods.ts";
import { WHEN_PUBLISHED } from "./schedule.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A rule that people can set, in words that `readSchedule` reads again: "weekly on Monday at 09:00". */
export function scheduleWords(rule: string): string {
	if (rule === WHEN_PUBLISHED) return "as soon as something is published";
	const [minute = "0", hour = "0", day = "*", , weekdays = "*"] = rule.split(" ");
	const at = `at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
	if (day === "L") return `monthly on the last day ${at}`;
	if (day !== "*") return `monthly on the ${ordinal(Number(day))} ${at}`;
	if (weekdays === "*") return `daily ${at}`;
	if (weekdays === "1-5") return `on weekdays ${at}`;
	const names = weekdays.split(",").map((it) => DAYS[Number(it)] ?? it);
	return `weekly on ${listed(names)} ${at}`;
}
