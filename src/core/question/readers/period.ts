import { whenNeeded } from "../../statistics/when-needed.ts";
import type { PeriodRead } from "../parts.ts";
import { matchesOf, type Passage, withoutSpans } from "../passage.ts";
import { PatternIndex } from "../pattern-index.ts";
import { asTyped } from "../phrases/short-spellings.ts";
import {
	bareYear,
	decade,
	distantYear,
	leftYear,
	looseFigures,
	looseLast,
	looseList,
	loosePair,
	looseSpan,
	looseYear,
	signedYear,
} from "./periods/bare-year.ts";
import { calendarYearForm, calendarYearsForm, lastCalendarYear } from "./periods/calendar-year.ts";
import {
	listedYears,
	namedPair,
	namedToNext,
	namedYear,
	pairInWords,
	pairToPair,
	plainPair,
	runTogether,
	shortPair,
	spacedPair,
	spelledYear,
	yearAndShort,
} from "./periods/financial-year.ts";
import type { PeriodForm } from "./periods/form.ts";
import { looseYears } from "./periods/loose-years.ts";
import {
	monthAlone,
	monthAndYear,
	noDate,
	numericDate,
	partOfYear,
	recentDays,
	shorterThanYears,
	yearAndMonth,
	yearSoFar,
} from "./periods/month.ts";
import { dateRange, monthRange, quarterEnding } from "./periods/month-range.ts";
import { pandemic } from "./periods/pandemic.ts";
import { quarterAlone, quarterThenYear, yearThenQuarter } from "./periods/quarter.ts";
import {
	ago,
	bothSides,
	changeOverYears,
	everything,
	firstHeld,
	inARow,
	lastAndBefore,
	lastHeld,
	lastYears,
	latest,
	shift,
	spanAlone,
	yearOnYear,
} from "./periods/relative.ts";
import { padding, withYearsInFigures } from "./periods/spelt-years.ts";
import {
	monthThenYearEnd,
	yearEndingDate,
	yearEndingMonth,
	yearEndingYear,
	yearStartingMonth,
	yearsEndingMonth,
	yearToMarch,
} from "./periods/year-ending.ts";

const typed = (form: PeriodForm): PeriodForm => ({
	...form,
	pattern: new RegExp(asTyped(form.pattern.source), form.pattern.flags),
});

/** Earlier forms take their words before later ones see them: the longer form of two that begin alike comes first. */
const forms: readonly PeriodForm[] = [
	bothSides,
	calendarYearsForm,
	calendarYearForm,
	lastCalendarYear,
	quarterEnding,
	dateRange,
	monthRange,
	yearsEndingMonth,
	yearEndingMonth,
	monthThenYearEnd,
	yearStartingMonth,
	yearEndingDate,
	yearToMarch,
	yearEndingYear,
	quarterThenYear,
	yearThenQuarter,
	quarterAlone,
	numericDate,
	yearAndMonth,
	pairToPair,
	namedPair,
	namedToNext,
	listedYears,
	plainPair,
	pairInWords,
	yearAndShort,
	shortPair,
	spacedPair,
	namedYear,
	spelledYear,
	partOfYear,
	monthAndYear,
	noDate,
	runTogether,
	distantYear,
	signedYear,
	spanAlone,
	inARow,
	lastAndBefore,
	changeOverYears,
	yearOnYear,
	lastYears,
	ago,
	everything,
	firstHeld,
	lastHeld,
	yearSoFar,
	latest,
	shift,
	pandemic,
	recentDays,
	shorterThanYears,
	monthAlone,
	decade,
	bareYear,
].map(typed);

const index = whenNeeded(() => new PatternIndex(forms.map(({ pattern }) => pattern)));

/** Forms so weak that they are tried only when nothing else speaks of time. */
const lastResorts: readonly PeriodForm[] = [
	looseYears,
	leftYear,
	looseList,
	loosePair,
	looseSpan,
	looseYear,
	looseFigures,
];

/** Every mention of a time, in the order of the text; how they belong together is for `joinPeriods`. Loose figures in a claim are no times. */
export function readPeriods(passage: Passage, today: string, isClaim = false): readonly PeriodRead[] {
	const figures = { ...passage, rest: withYearsInFigures(passage.rest) };
	const mayMatch = index().mayMatch(figures.rest);
	const found = forms
		.filter((_, at) => mayMatch[at] === 1)
		.reduce(applyForm, { passage: figures, reads: [], today });
	const resorts = found.reads.length > 0 ? [looseLast, leftYear] : lastResorts;
	const all = isClaim ? found : resorts.reduce(applyForm, found);
	return all.reads.toSorted((a, b) => a.start - b.start);
}

const plainYears: readonly PeriodForm[] = [plainPair, bareYear];

/** The same where no words but a name stand before the year, and the year is "2021" or "2021/22". */
export const readPlainYear = (passage: Passage, today: string): readonly PeriodRead[] =>
	plainYears.reduce(applyForm, { passage, reads: [], today }).reads;

interface Found {
	readonly passage: Passage;
	readonly reads: readonly PeriodRead[];
	readonly today: string;
}

function applyForm(found: Found, form: PeriodForm): Found {
	const { passage, today } = found;
	const reads: PeriodRead[] = [];
	for (const match of matchesOf(passage.rest, form.pattern)) {
		const reading = form.read(match.groups ?? {}, today);
		if (reading === null) continue;
		const span = trimmed(passage, match.index, match.index + match[0].length);
		reads.push({ ...span, text: passage.text.slice(span.start, span.end), ...reading });
	}
	if (reads.length === 0) return found;
	return { passage: withoutSpans(passage, reads), reads: [...found.reads, ...reads], today };
}

/** Without spaces at either end, and with the rest of a year that was spelt out. */
function trimmed(passage: Passage, from: number, to: number) {
	let [start, end] = [from, to];
	while (passage.rest.charAt(end) === padding) end++;
	while (start < end && passage.folded.charAt(start) === " ") start++;
	while (end > start && passage.folded.charAt(end - 1) === " ") end--;
	return { start, end };
}
