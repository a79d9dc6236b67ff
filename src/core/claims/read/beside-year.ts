import { shiftYears } from "../../statistics/period.ts";
import type { Time } from "./time.ts";

const beside =
	/(?<![a-z])(?:(?:in|over|during|for|throughout) )?the (?:(?:financial|full|whole|single) )*(?:year|twelve months|12 months) (?:(?:immediately |just |right |straight )?(?:(?<before>before)|after|following)|(?:that|which) (?:(?<preceded>preceded|came before|went before)|followed|came after)|(?<preceding>preceding)) $/;

/** "In the year after 2016/17", "the twelve months that followed 2016/17": the year beside the one that is named. */
export function besideYear(time: Time, folded: string): Time {
	if (time.type !== "year") return time;
	const found = beside.exec(folded.slice(Math.max(0, time.start - 80), time.start));
	if (found === null) return time;
	const isBefore = Object.values(found.groups ?? {}).some((it) => it !== undefined);
	return {
		...time,
		start: time.start - found[0].length,
		periods: time.periods.map((it) => shiftYears(it, isBefore ? -1 : 1)),
	};
}

/** "690 the year before and 521 the year before that", "690 the following year and 859 the year after that": one year farther than the time named before it. */
export function beforeThat(time: Time, previous: Time | undefined, folded: string): Time {
	if (time.type !== "back" || Math.abs(time.years) !== 1) return time;
	if (previous?.type !== "back" || previous.years !== time.years) return time;
	const gap = folded.slice(previous.end, time.start);
	return /^ (?:that|this)(?![a-z])/.test(folded.slice(time.end, time.end + 6)) && /^[^.;!?]{0,60}$/.test(gap)
		? { ...time, years: 2 * time.years }
		: time;
}
