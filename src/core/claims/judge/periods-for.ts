import { type Period, samePeriod, shiftYears, spanning } from "../../statistics/period.ts";
import type { State } from "../bind/state.ts";
import type { Time } from "../read/time.ts";

/** A period a count may be for. `plain` when the words mean this one. */
export interface CountPeriod {
	readonly period: Period;
	readonly plain: boolean;
}

export interface CountTime {
	readonly time: Time | null;
	/** The readings of each year of the sentence that "the year before" may count from. */
	readonly references: readonly (readonly Period[])[];
	/** Words that make a count a total: "a total of", "over the last five years". */
	readonly total: boolean;
}

/** How firmly the words fix the period: named outright, counted from another, or not at all. */
export function firmness({ time, total }: CountTime, state: State): "named" | "counted" | "open" {
	if (time === null) return "open";
	if (time.type === "year" || time.type === "part" || (time.type === "range" && time.last !== null))
		return "named";
	if (time.type === "latest" || time.type === "back")
		return state.reportYear === null && state.period === null ? "open" : "counted";
	if (time.type === "years" || time.type === "range") return total ? "counted" : "open";
	return "open";
}

const list = (plain: readonly Period[], more: readonly Period[]): readonly CountPeriod[] => [
	...plain.map((period) => ({ period, plain: true })),
	...more.map((period) => ({ period, plain: false })),
];

/** The periods a count may be for, the plain ones first. `years`: those for which something is known, oldest first. */
export function periodsFor(
	said: CountTime,
	years: readonly Period[],
	state: State,
	terse: boolean,
): readonly CountPeriod[] {
	const latest = years.at(-1) ?? null;
	const now = state.reportYear ?? state.period ?? latest;
	const others = (plain: readonly Period[]) =>
		years.toReversed().filter((it) => !plain.some((other) => samePeriod(it, other)));
	const { time } = said;
	switch (time?.type) {
		case undefined: {
			const recent = [state.period, state.reportYear].filter((it) => it !== null);
			const [first, other] = recent;
			const both = first === undefined || other === undefined || samePeriod(first, other) ? [] : [other];
			// Where the text has gone back to an earlier year, what follows may be of that or of its own.
			const plain = first === undefined ? (terse && latest !== null ? [latest] : []) : [first, ...both];
			return list(plain, others(plain));
		}
		case "year": {
			const [first, ...rest] = firstKnown(time.periods, years);
			return first === undefined ? [] : list([first], rest);
		}
		case "range": {
			const last = time.last;
			const later = last === null ? undefined : calendarSpan(time.first, last, years);
			if (later !== undefined) return list([later], []);
			if (last !== null)
				return list(
					time.first.flatMap((first, at) => spanning(first, last[at] ?? last[0] ?? first)).slice(0, 1),
					time.first.slice(1).map((first, at) => spanning(first, last[at + 1] ?? last[0] ?? first)),
				);
			const [first] = time.first;
			if (first === undefined) return [];
			const ends = now === null || now.start < first.start ? [] : [now];
			const spans = (list_: readonly Period[]) =>
				list_.filter((it) => it.start > first.start).map((it) => spanning(first, it));
			return [
				...list(said.total ? spans(ends) : [], spans(others(said.total ? ends : []))),
				...(said.total ? [] : list([], years)),
			];
		}
		case "years": {
			if (!Number.isInteger(time.years) || time.years < 1) return [];
			const spans = (ends: readonly Period[]) =>
				ends.map((it) => spanning(shiftYears(it, 1 - time.years), it));
			// A text of several places has the years of one of them told last, where another has later ones.
			const isHeld = (end: Period) =>
				Array.from({ length: time.years }, (_, at) => shiftYears(end, -at)).every((it) =>
					years.some((year) => samePeriod(year, it)),
				);
			const ends = [now, state.period, state.toldUpTo].filter((it) => it !== null);
			const end = ends.find(isHeld) ?? now;
			const plain = said.total && end !== null ? [end] : [];
			return [...list(spans(plain), spans(others(plain))), ...(said.total ? [] : list([], years))];
		}
		case "latest":
			return now === null ? [] : list([now], others([now]));
		case "back": {
			const back = (from: readonly Period[]) => from.map((it) => shiftYears(it, -time.years));
			if (said.references.length > 0)
				return list(
					said.references.flatMap((readings) => firstKnown(back(readings), years).slice(0, 1)),
					[],
				);
			const asked = back([state.period ?? now].filter((it) => it !== null));
			return list(asked, others(asked));
		}
		case "part":
			return time.period === undefined ? [] : list([time.period], []);
	}
}

/** "From 2013 to 2015" in calendar years, where only those are held. */
function calendarSpan(
	first: readonly Period[],
	last: readonly Period[],
	years: readonly Period[],
): Period | undefined {
	const held = (it: Period | undefined) => it !== undefined && years.some((year) => samePeriod(it, year));
	if (held(first[0]) && held(last[0])) return undefined;
	const at = first.findIndex((it, index) => index > 0 && held(it) && held(last[index]));
	const [from, to] = [first[at], last[at]];
	return from === undefined || to === undefined ? undefined : spanning(from, to);
}

/** A bare "2015" means the financial year, but the calendar year where only that is held. */
function firstKnown(readings: readonly Period[], years: readonly Period[]): readonly Period[] {
	const held = readings.find((it) => years.some((year) => samePeriod(it, year)));
	return held === undefined ? readings : [held, ...readings.filter((it) => it !== held)];
}
