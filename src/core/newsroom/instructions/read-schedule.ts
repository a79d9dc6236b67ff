import { type Passage, type Span, withoutSpans } from "../../question/passage.ts";
import { ORDINALS } from "../../statistics/number-words.ts";
import { WHEN_PUBLISHED } from "../digests/schedule.ts";

/** When to send, as it was typed: the rule, and what of it nobody said. `unclear` holds words that are a time we do not keep. */
export interface ScheduleRead {
	readonly rule: string | null;
	readonly unclear: string | null;
	readonly spans: readonly Span[];
}

/** Sent where nobody says when: what is new on a working morning is told on that morning, and nothing where nothing is. */
export const USUAL_RULE = "0 9 * * 1-5";

const day = (start: string, end: string) => `(?<![a-z])${start}(?:${end})?s?(?![a-z])`;
const DAYS = [
	day("sun", "day"),
	day("mon", "day"),
	day("tue", "s|sday"),
	day("wed", "s|nesday|ensday|nsday"),
	day("thu", "r|rs|rsday"),
	day("fri", "day"),
	day("sat", "urday"),
].map((pattern) => new RegExp(pattern, "g"));

const published =
	/(?:as soon as|when(?:ever)?|once|each time|every time) (?:it is|it's|they are|there is|there's|something(?: new)?(?: is|'s)?|anything(?: new)?(?: is|'s)?|figures are)? ?(?:published|released|new|out|comes out|changed|changes|a (?:new )?release)|(?<![a-z])(?:on (?:publication|release)|immediately|instantly|straight away|right away|at once|as published|when published)(?![a-z])/g;
const weekdays =
	/(?<![a-z])(?:(?:every|each|on|all) )?(?:week ?days?|working days?|business days?|mon(?:day)? ?(?:-|to|through) ?fri(?:day)?)(?![a-z])/g;
const daily = /(?<![a-z])(?:daily|(?:every|each) (?:single )?(?:day|morning)|once a day)(?![a-z])/g;
const weekly = /(?<![a-z])(?:weekly|(?:every|each|once a|once every|a|per) week)(?![a-z])/g;
const monthly = /(?<![a-z])(?:monthly|(?:every|each|once a|a|per) month)(?![a-z])/g;
const dayOfMonth = new RegExp(
	`(?:on )?(?:the )?(?<![a-z0-9])(?:(?<last>last)(?: day)?|(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${ORDINALS.slice(0, 9).join("|")}))(?: day)?(?: of (?:the|each|every) month)?(?![a-z0-9])`,
	"g",
);
const other =
	/(?<![a-z])(?:hourly|(?:every|each) (?:hour|minute|quarter|year|(?:other|second|third|fourth|2nd|3rd|4th) (?:[a-z]+day|day|week|month|morning|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?|(?:\d+|two|three|four|five|six) (?:minutes?|hours?|days?|weeks?|months?))|alternate (?:[a-z]+day|day|week|month|morning)s?|fortnightly|bi-?weekly|quarterly|yearly|annually|twice a (?:day|week|month)|(?:in )?real time)(?![a-z])/g;
const named = /(?:at )?(?<![a-z])(?<named>noon|midday|midnight)(?![a-z])/g;
const clock =
	/(?<![a-z0-9:./-])(?:(?:at|by|@) ?)?(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>a\.?m\.?|p\.?m\.?)|(?<hour>\d{1,2})[:.](?<minute>\d{2})|(?<=(?:at|by|@) ?)(?<hour>\d{1,2})(?: ?o'?clock)?)(?![a-z0-9:/])/g;

/** Reads when to send out of what is left of a text. What it does not find it leaves alone. */
export function readSchedule(whole: Passage): ScheduleRead {
	const spans: Span[] = [];
	let passage = whole;
	const take = (pattern: RegExp): readonly RegExpMatchArray[] => {
		const found = [...passage.rest.matchAll(pattern)];
		const taken = found.map((it) => ({ start: it.index, end: it.index + it[0].length }));
		spans.push(...taken);
		passage = withoutSpans(passage, taken);
		return found;
	};
	const [strange] = take(other);
	if (strange !== undefined) return { rule: null, unclear: strange[0].trim(), spans };
	const soon = take(published).length > 0;
	const isWeekdays = take(weekdays).length > 0;
	const isDaily = take(daily).length > 0;
	const isWeekly = take(weekly).length > 0;
	const isMonthly = take(monthly).length > 0;
	const days = DAYS.flatMap((pattern, at) => (take(pattern).length > 0 ? [at] : []));
	const [inMonth] = isMonthly ? take(dayOfMonth) : [];
	const time = readTime(take);
	const opposed = [
		soon ? "as soon as something is published" : "",
		isDaily ? "daily" : "",
		isWeekly ? "weekly" : "",
		isMonthly ? "monthly" : "",
		(soon || isDaily) && (isWeekdays || days.length > 0) ? "on some days" : "",
		soon && time !== null ? "at a set time" : "",
	].filter((it) => it !== "");
	if (opposed.length > 1) return { rule: null, unclear: opposed.join(" and "), spans };
	if (soon) return { rule: WHEN_PUBLISHED, unclear: null, spans };
	if (typeof time === "string") return { rule: null, unclear: time, spans };
	const { hour, minute } = time ?? { hour: 9, minute: 0 };
	const start = `${minute} ${hour}`;
	if (isMonthly && days.length === 0) {
		const which = inMonth === undefined ? "1" : monthDay(inMonth.groups ?? {});
		return which === null
			? { rule: null, unclear: inMonth?.[0].trim() ?? "", spans }
			: { rule: `${start} ${which} * *`, unclear: null, spans };
	}
	if (isMonthly) return { rule: null, unclear: "monthly on a weekday", spans };
	if (days.length > 0) {
		const all = isWeekdays ? [...new Set([...days, 1, 2, 3, 4, 5])].toSorted((a, b) => a - b) : days;
		return { rule: `${start} * * ${all.join(",")}`, unclear: null, spans };
	}
	if (isWeekdays) return { rule: `${start} * * 1-5`, unclear: null, spans };
	if (isDaily) return { rule: `${start} * * *`, unclear: null, spans };
	if (isWeekly) return { rule: `${start} * * 1`, unclear: null, spans };
	return { rule: time === null ? null : `${start} * * 1-5`, unclear: null, spans };
}

type Take = (pattern: RegExp) => readonly RegExpMatchArray[];

/** A time of day; the words where they are none; null where none was typed. A bare number is one only after "at". */
function readTime(take: Take): { readonly hour: number; readonly minute: number } | string | null {
	const times = [
		...take(named).map((it) => ({
			words: it[0].trim(),
			time: it.groups?.["named"] === "midnight" ? 0 : 720,
		})),
		...take(clock).map((it) => ({ words: it[0].trim(), time: minutesOf(it) })),
	];
	const [first] = times;
	if (first === undefined) return null;
	const unclear = times.find((it) => it.time === null);
	if (unclear !== undefined || first.time === null) return (unclear ?? first).words;
	// One digest comes at one time: two are not the first of them.
	if (times.some((it) => it.time !== first.time)) return times.map((it) => it.words).join(" and ");
	return { hour: Math.floor(first.time / 60), minute: first.time % 60 };
}

/** Minutes after midnight; null where there is no such time. */
function minutesOf({ groups = {} }: RegExpMatchArray): number | null {
	const { hour: typed = "", minute: past, half = "" } = groups;
	const [hour, minute] = [Number(typed), Number(past ?? "00")];
	if (minute > 59) return null;
	if (half !== "")
		return hour >= 1 && hour <= 12 ? ((hour % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + minute : null;
	if (hour > 23) return null;
	// "at 5" is in the afternoon: nobody wants to be woken by a digest.
	return (past === undefined && hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute;
}

function monthDay(groups: Readonly<Record<string, string | undefined>>): string | null {
	if (groups["last"] !== undefined) return "L";
	const word = groups["word"];
	const number = word === undefined ? Number(groups["number"]) : ORDINALS.indexOf(word) + 1;
	if (number < 1 || number > 31) return null;
	return number > 28 ? "L" : String(number);
}
