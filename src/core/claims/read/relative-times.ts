import type { Passage } from "../../question/passage.ts";
import { count, countOf } from "../../question/readers/periods/form.ts";
import { month, monthOf } from "../../question/readers/periods/months.ts";
import { calendarYear, financialYear, shiftYears, yearEnding } from "../../statistics/period.ts";
import { beforePandemic, byEvent } from "./by-event.ts";
import type { Time } from "./time.ts";
import { yearsToMonth } from "./year-to-month.ts";

interface RelativeForm {
	readonly pattern: RegExp;
	read(groups: Readonly<Record<string, string | undefined>>): Relative | null;
}

type Relative = Time extends infer T ? (T extends Time ? Omit<T, "start" | "end"> : never) : never;

const soft =
	"(?:just|only|barely|scarcely|hardly|no more than|under|less than|around|about|nearly|almost|some|little more than|the space of|the course of|a period of|as little as)";
const year = "(?:financial |calendar |fiscal )?years?";

/** Longer forms come before those they begin with. */
const forms: readonly RelativeForm[] = [
	{
		// "the six years to March 2022"
		pattern: new RegExp(
			`(?<![a-z0-9])(?:over |in |across |during |for )?(?:the |a )?(?:last |past )?(?<n>${count}) years (?:up )?(?:to|ending(?: in)?) (?:the end of )?(?<name>${month}) (?<y>(?:19|20)\\d\\d)(?!\\d)`,
			"g",
		),
		read: ({ n = "", name = "", y = "" }) => {
			const years = countOf(n);
			const last = yearEnding(Number(y), monthOf(name));
			return years === null
				? null
				: { type: "range", first: [shiftYears(last, 1 - years)], last: [last], years };
		},
	},
	{
		// "Between the years ending March 2018 and March 2023"
		pattern: new RegExp(
			`(?<![a-z])(?:between |from )?(?:the )?(?:financial )?years (?:ending|ended|to)(?: in)? (?<name>${month}) (?<first>(?:19|20)\\d\\d) (?:and|to) (?:(?<lastName>${month}) )?(?<y>(?:19|20)\\d\\d)(?!\\d)`,
			"g",
		),
		read: ({ name = "", first = "", lastName = name, y = "" }) =>
			Number(first) < Number(y)
				? {
						type: "range",
						first: [yearEnding(Number(first), monthOf(name))],
						last: [yearEnding(Number(y), monthOf(lastName))],
					}
				: null,
	},
	{
		// A financial year begins in April.
		pattern:
			/(?<![a-z])(?:since|from) (?:the (?:start|beginning) of |1(?:st)? )?april (?<y>(?:19|20)\d\d)(?!\d)(?! (?:to|until|till|up to|and|-|through) )/g,
		read: ({ y = "" }) => ({ type: "range", first: [financialYear(Number(y))], last: null }),
	},
	{
		pattern:
			/(?<![a-z])(?:in |during |over |for )?(?:the )?first (?:full )?(?:year of (?:the (?:covid(?:-19)? |coronavirus )?pandemic|(?:the )?(?:covid(?:-19)?|coronavirus|lockdowns?))|(?:pandemic|covid|lockdown) year)(?![a-z])/g,
		read: () => ({ type: "year", periods: [financialYear(2020), calendarYear(2020)] }),
	},
	{
		pattern: beforePandemic,
		read: () => ({ type: "part", event: true, perhaps: financialYear(2019) }),
	},
	{
		// Which year it was is not told: the pandemic began in the last days of one.
		pattern: byEvent,
		read: () => ({ type: "part", event: true }),
	},
	{
		pattern: /(?<![a-z])(?:the )?year before last(?![a-z])/g,
		read: () => ({ type: "back", years: 2 }),
	},
	{
		pattern: new RegExp(
			`(?<![a-z0-9])(?:(?:in |for |of |on )?(?:the |a )?(?:(?<one>(?:previous|prior|preceding|earlier) (?:financial |calendar )?year|(?:financial )?year (?:before|earlier|previously|prior|ago|previous)|(?:12|twelve) months (?:before|earlier|previously|prior|ago))|(?<n>${count}|half a|a) (?:${year}|(?<decade>decades?)) (?:before|earlier|previously|prior|ago|back))(?! last))(?![a-z])`,
			"g",
		),
		read: ({ one, n = "", decade }) => {
			if (one !== undefined) return { type: "back", years: 1 };
			const years = n === "half a" ? 0.5 : countOf(n);
			return years === null ? null : { type: "back", years: decade === undefined ? years : years * 10 };
		},
	},
	{
		// "Last year's total was 17 lower than the one before."
		pattern:
			/(?<=(?<![a-z])(?:last year's|this year's|the (?:latest|most recent|annual|year's)) (?:[a-z]+ )?(?:total|figure|number|count|tally)(?: [a-z]+)? (?:was|is|came) [^.;,]{0,40} (?:than|on) )the one before(?![a-z])(?! (?:that|last))/g,
		read: () => ({ type: "back", years: 1 }),
	},
	{
		pattern: /(?<![a-z])(?:in |for |of |on )?the (?:previous|preceding|prior) (?:12|twelve) months(?![a-z])/g,
		read: () => ({ type: "back", years: 1 }),
	},
	{
		pattern: /(?<![a-z])(?:in |over |during )?the (?:last|past|latest) (?:12|twelve) months(?![a-z])/g,
		read: () => ({ type: "latest" }),
	},
	{
		pattern: new RegExp(
			`(?<![a-z0-9])(?:in )?(?:(?<one>(?:a|one|the) (?:financial )?year (?:later|on(?! year| average)|after(?! year))|(?:12|twelve) months (?:later|on|after))|(?<n>${count}|a) (?:years|(?<decade>decades?)) (?:later|on(?! year| record)))(?![a-z])`,
			"g",
		),
		read: ({ one, n = "", decade }) => {
			const many = one !== undefined || n === "a" ? 1 : countOf(n);
			if (many === null || (n === "a" && decade === undefined)) return null;
			return { type: "back", years: decade === undefined ? -many : -10 * many };
		},
	},
	{
		pattern:
			/(?<![a-z])(?:in |for )?the (?:following|next|subsequent) (?:(?:financial )?year|(?:12|twelve) months)(?![a-z])/g,
		read: () => ({ type: "back", years: -1 }),
	},
	{
		// "between April and June", of no year that is named
		pattern: new RegExp(
			`(?<![a-z])(?:(?:between|from) (?:${month}) (?:and|to) (?:${month})(?! ?,? ?(?:\\d|of (?:19|20)))|(?:the )?(?!april[- ]to[- ]march|january[- ]to[- ]december)(?:${month})-to-(?:${month})(?! ?,? ?(?:\\d|of (?:19|20)))|(?:in )?the same (?:months?|weeks?|quarter)(?: of)?|(?:last|in the last|this|the previous) (?:month|quarter))(?![a-z])`,
			"g",
		),
		read: () => ({ type: "part" }),
	},
	{
		pattern:
			/(?<![a-z0-9])(?:half a year|(?:over |in )?(?:the )?(?:last |past |first |previous )?(?:six|three|nine|two|four|five|eight|ten|eleven|[2-9]|10|11) months|(?:first|second|third|fourth|last|final|latest) (?:half|quarter|six months|three months) of (?:the |this |last |that |our |its )?(?:(?:current |present )?(?:financial |calendar |fiscal )?year|(?:19|20)\d\d(?:[/-]\d\d)?)|(?:so far|up to now) (?:this|in the current) (?:financial |calendar )?year)(?![a-z])/g,
		read: () => ({ type: "part" }),
	},
	{
		// "It has doubled in six years; its neighbour's has in four."
		pattern: new RegExp(
			`(?<=(?<![a-z])(?:in|over) (?:${count}) years[.;,][^.;]{1,80} )(?<!(?:${count}) )(?:in|over) (?<n>${count})(?=[.;,]|$)`,
			"g",
		),
		read: ({ n = "" }) => {
			const years = countOf(n);
			return years === null ? null : { type: "years", years };
		},
	},
	{
		// "the five most recent years"
		pattern: new RegExp(
			`(?<![a-z0-9])(?:over |in |across |during |for |of )?the (?<n>${count}) (?:most recent|latest) (?:financial )?years(?![a-z])`,
			"g",
		),
		read: ({ n = "" }) => {
			const years = countOf(n);
			return years === null ? null : { type: "years", years };
		},
	},
	{
		pattern: /(?<![a-z])(?:over|across) both (?:of (?:those|these|the) )?(?:financial )?years(?![a-z])/g,
		read: () => ({ type: "years", years: 2 }),
	},
	{
		pattern:
			/(?<![a-z])(?:in |over |within |during )?(?:the )?(?:space of )?(?:just )?half a decade(?![a-z])/g,
		read: () => ({ type: "years", years: 5 }),
	},
	{
		pattern: new RegExp(
			`(?<![a-z0-9])(?:over |in |across |within |during |throughout |for )?(?:${soft} )*(?:the |these |a )?(?:last |past |previous |latest |preceding )?(?:(?<n>${count}) )?decades?(?:[- ]long)?(?![a-z])`,
			"g",
		),
		read: ({ n }) => {
			const decades = n === undefined ? 1 : countOf(n);
			return decades === null ? null : { type: "years", years: decades * 10 };
		},
	},
	{
		pattern:
			/(?<![a-z])(?:in |for |over |during |of )?(?:the )?(?:last|latest|most recent|past) (?:full )?(?:financial |fiscal )?year(?:'s)?(?![a-z-])(?! and (?:a half|\d))/g,
		read: () => ({ type: "latest" }),
	},
	{
		pattern: /(?<![a-z])(?:this year|the current year)(?:'s)?(?![a-z])/g,
		read: () => ({ type: "latest" }),
	},
	{
		pattern: new RegExp(
			`(?<![a-z])(?:year[- ]on[- ]year|year[- ]over[- ]year|on the (?:previous |last )?year(?! (?:to|ending|ended|before))|(?:in|over|within|inside|across) (?:${soft} )*(?:the |a |one |a single |1 |12 |twelve )(?:single )?(?:year|months)(?! (?:(?:that |which )?(?:ending|ended)|and a half|before|(?:19|20)\\d\\d|(?:up )?to (?:march|april|may|june|july|the end|september|december|june)))|in (?:12|twelve) months)(?![a-z-])`,
			"g",
		),
		read: () => ({ type: "years", years: 1 }),
	},
	{
		pattern: new RegExp(
			`(?<![a-z0-9.,/-])(?:(?:over|in|across|within|during|throughout|for|inside|of|between) )?(?:${soft} )*(?:the |these |those |all |a )?(?:${soft} )*(?:last |past |previous |latest |preceding |most recent )?(?<n>${count})[- ]${year}(?![a-z])(?![- ]olds?|[- ](?:(?:high|low|peak|record)(?![a-z])|in (?:prison|jail|custody)|behind|imprisonment|sentence|jail|prison|term|ban|plan|strategy|contract|project|campaign|inquiry|investigation|of age|time|s' time|later|on the|experience|ago|in a row|in succession|running|on the trot)(?![a-z])|'? (?:time|imprisonment|experience|sentence))`,
			"g",
		),
		read: ({ n = "" }) => {
			const years = countOf(n.replace(/^a (?=few|couple)/, ""));
			return years === null || /few|couple/.test(n) ? null : { type: "years", years };
		},
	},
];

/** "For the first time in three years": how long it is that it was so last, and not how long a change took. */
const firstIn =
	/(?<![a-z])first (?:annual |yearly |recorded )?(?:time|rise|increase|fall|drop|decrease|decline|dip) $/;

/** Times counted from another: "in five years", "last year", "the year before". */
export function relativeTimes(passage: Passage): readonly Time[] {
	const taken: Time[] = [];
	for (const form of forms) {
		for (const match of passage.folded.matchAll(form.pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			const time = form.read(match.groups ?? {});
			if (time === null || taken.some((it) => it.start < end && start < it.end)) continue;
			if (time.type === "years" && firstIn.test(passage.folded.slice(Math.max(0, start - 40), start)))
				continue;
			taken.push({ ...time, start, end });
		}
	}
	const dated = yearsToMonth(passage).filter(
		(it) => !taken.some(({ start, end }) => start < it.end && it.start < end),
	);
	return [...taken, ...dated];
}
