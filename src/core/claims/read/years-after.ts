import { shiftYears } from "../../statistics/period.ts";
import type { Time } from "./time.ts";

const following =
	/(?<![a-z])(?:(?:following|next|subsequent) (?:[a-z]+|\d+) years|years (?:that|which) (?:followed|came after))(?![a-z])/;
const goesOn = /^ (?:that|which) (?:followed|came after)(?![a-z])/;

/** "434 in 2018/19, then 878 across the two years that followed": so many years on from the year told last. */
export function yearsAfter(time: Time, before: Time | undefined, folded: string): Time {
	if (time.type !== "years" || before?.type !== "year" || !Number.isInteger(time.years)) return time;
	const tail = goesOn.exec(folded.slice(time.end, time.end + 20))?.[0] ?? "";
	const end = time.end + tail.length;
	if (!following.test(folded.slice(time.start, end))) return time;
	return {
		start: time.start,
		end,
		type: "range",
		first: before.periods.map((it) => shiftYears(it, 1)),
		last: before.periods.map((it) => shiftYears(it, time.years)),
		years: time.years,
	};
}
