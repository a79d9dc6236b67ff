import { financialYearStart, type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { isInBaseClause } from "../../bind/base-year.ts";
import type { Scene } from "../../bind/scene.ts";
import { between } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import type { Time } from "../../read/time.ts";

/** What the words about a change say of its two ends. */
export interface Between {
	readonly earlier: readonly Period[] | null;
	readonly later: readonly Period[] | null;
	/** Years between the two; null when none are named. */
	readonly gap: number | null;
	/** A part of a year is spoken of, for which nothing is held. */
	readonly part: boolean;
	/** It is told as the change of the later year: on the year before, where that is held. */
	readonly inThatYear?: boolean;
}

/** Two periods a change may lie between. `plain` when the words mean these and no others. */
export interface PeriodPair {
	readonly earlier: Period;
	readonly later: Period;
	readonly plain: boolean;
	/** Why what agrees with it is left open: it begins or ends in a year the text does not speak of. */
	readonly aside?: string;
	/** It is open for that alone that its later year is not the one spoken of last. */
	readonly elsewhere?: boolean;
}

const isBase =
	/(?:(?:pick(?:ing)?|tak(?:e|ing)|us(?:e|ing)|start(?:s|ing)? (?:at|from|in|with)|relative to|set against)|since(?: (?:the|its|an?))?(?: [a-z-]+){0,3} of|since|compared (?:with|to)|against|versus|vs|(?<!(?<![a-z])to (?:more|fewer|less) )than|(?:up|down) (?:on|from)|(?:rise|increase|fall|drop|decrease|reduction) (?:on|from)|from|back in|back,? (?:to|as far as)|on that of|times as (?:many|high|large|big)(?: (?:[a-z]+ ){0,3}[a-z]+)? as|twice as (?:many|high|large|big)(?: (?:[a-z]+ ){0,3}[a-z]+)? as|on|below|above|(?:double|twice|times|half|third of|quarter of)(?: of)?|what (?:it|they|that) (?:was|were|had been|stood at)(?: back)?|(?:the|that) (?:level|figure|total|number|tally|count|one)(?: recorded)?|(?:than|above|below) (?:that|those))(?: the)?(?: (?:just|only|about|around|more than|nearly|almost|over))?(?: (?:[\d,]+|[a-z-]+ (?:hundred|thousand)(?: and)?)(?: [a-z]+){0,5})?(?: recorded)?(?: in| of| for)?(?: the)?(?: (?:year|financial year|same period in|figure for|figures for|total for))? ?$/;

/** Reads the times of a change together: which is the base, which the later end, how many years lie between. */
export function betweenOf(scene: Scene, times: readonly Time[]): Between {
	let [earlier, later, gap, part]: [
		readonly Period[] | null,
		readonly Period[] | null,
		number | null,
		boolean,
	] = [null, null, null, false];
	const years = times.filter((it) => it.type === "year");
	const closed = times.find((it) => it.type === "range" && it.last !== null);
	for (const time of times) {
		if (time.type === "years") gap ??= time.years;
		if (time.type === "back" && time.years > 0) gap ??= time.years;
		if (time.type === "part") part = true;
		if (time.type === "range" && time.last === null) earlier ??= time.first;
		if (time.type === "latest" && isBase.test(between(scene, Math.max(0, time.start - 24), time.start)))
			gap ??= 1;
		if (
			time.type === "latest" &&
			/^(?:in|over|during) (?:the )?(?:last|past)/.test(between(scene, time.start, time.end))
		)
			gap ??= 1;
	}
	if (closed?.type === "range" && closed.last !== null && closed.began === true)
		return {
			earlier: closed.first,
			later: [...closed.last, ...closed.last.map((it) => shiftYears(it, 1))],
			gap: null,
			part,
		};
	if (closed?.type === "range" && closed.last !== null)
		return closed.years === undefined
			? { earlier: closed.first, later: closed.last, gap: null, part }
			: { earlier: null, later: closed.last, gap: closed.years, part };
	// A month beside named years dates something else.
	if (times.some((time) => time.type !== "part")) part = false;
	const [start] = years;
	const onward = times.find((it) => it.type === "back" && it.years < 0 && Number.isInteger(it.years));
	if (onward?.type === "back" && start?.type === "year" && years.length === 1) {
		const shifted = (by: number) => start.periods.map((it) => shiftYears(it, by));
		// "A decade on, in 2022/23, it was 10 times that": the year is told twice.
		const isTwice = /^, (?:in )?$/.test(between(scene, onward.end, start.start));
		return isTwice
			? { earlier: shifted(onward.years), later: start.periods, gap: null, part }
			: { earlier: start.periods, later: shifted(-onward.years), gap: null, part };
	}
	const sorted = years.toSorted((a, b) => startOf(a) - startOf(b));
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first !== undefined && last !== undefined && startOf(first) < startOf(last)) {
		later = last.periods;
		// "1,133 in 2021/22, against 933 in 2020/21, up 92% in five years": the span is from another year than is named.
		const apart = startOf(last) - startOf(first);
		const told = times.find(({ type }) => type === "years");
		const span = told?.type === "years" && Number.isInteger(told.years) ? told.years : apart;
		const isSpan = span === apart || span === apart + 1;
		if (isSpan) earlier ??= first.periods;
	} else if (first !== undefined) {
		const base =
			isBase.test(between(scene, Math.max(0, first.start - 40), first.start)) || isInBaseClause(scene, first);
		if (base && earlier === null && !times.some((it) => it.type === "back")) earlier = first.periods;
		else later = first.periods;
	}
	return { earlier, later, gap, part };
}

const startOf = (time: Time): number =>
	time.type === "year" ? Number(time.periods[0]?.start.slice(0, 4) ?? 0) : 0;

/**
 * The pairs of years a change may be between, of those for which something is known, the likeliest first.
 * `years`: oldest first.
 */
export function pairsOf(
	said: Between,
	years: readonly Period[],
	state: State,
	terse: boolean,
): readonly PeriodPair[] {
	const { earlier, later, gap } = said;
	if (earlier !== null && later !== null) {
		const even = earlier.flatMap((from, at) =>
			later.flatMap((to, with_) =>
				sameKind(from, to) && from.start < to.start
					? [{ earlier: from, later: to, plain: at === 0 && with_ === 0 }]
					: [],
			),
		);
		return firstHeld(even, years);
	}
	const now = state.period ?? state.reportYear;
	const spokenOf = [state.period, state.reportYear].filter((it) => it !== null);
	const latest = years.at(-1) ?? null;
	const reference = now ?? (terse ? latest : null);
	if (earlier !== null) {
		const isLast = (to: Period) => state.toldUpTo !== null && samePeriod(to, state.toldUpTo);
		const upTo = state.toldUpTo === null ? spokenOf : [...spokenOf, state.toldUpTo];
		return earlier.flatMap((from, at) => {
			// "In 2017/18 it was 1,355. It has doubled since then": up to the year the text is about.
			const ends = upTo.filter((one) => one.start > from.start);
			const end = ends[0] ?? reference;
			const after = years.filter((to) => to.start > from.start && sameKind(from, to));
			return after
				.toSorted((a, b) => Number(isLast(b)) - Number(isLast(a)))
				.map((to) => {
					const plain =
						at === 0 &&
						(end === null || end.start <= from.start
							? samePeriod(to, latest ?? to) && terse
							: samePeriod(to, end) || ends.some((one) => samePeriod(to, one)));
					// "Has doubled since 2016/17" is not of the year after it alone, where later ones are held.
					const isCutShort = !plain && after.length > 1 && samePeriod(to, shiftYears(from, 1));
					const [first = from] = earlier;
					const isOtherReading = at > 0 && sameKind(first, from) && years.some((it) => samePeriod(it, first));
					const isUntold = !plain && state.reportYear !== null && to.start > state.reportYear.start;
					return {
						earlier: from,
						later: to,
						plain,
						...(isCutShort ? { aside: "it is told up to a later year" } : {}),
						...(isUntold ? { aside: "the text speaks of no year so late" } : {}),
						...(isOtherReading ? { aside: `a bare year is read as ${periodLabel(first)}` } : {}),
					};
				});
		});
	}
	const unnamed = later === null && gap === null && !terse;
	const ends = later ?? (unnamed ? years.filter((it) => spokenOf.some((one) => samePeriod(it, one))) : years);
	// After an aside about an earlier year a text goes on with its own: either may be meant.
	const told = later?.slice(0, 1) ?? (spokenOf.length > 0 ? spokenOf : [reference]);
	const begun = told.filter(
		(one) => one !== null && years.some((it) => samePeriod(it, shiftYears(one, -(gap ?? 1)))),
	);
	const plainEnds = later === null && begun.length > 0 ? begun : told;
	const all = ends.flatMap((to) => {
		const plain = plainEnds.some((one) => one !== null && samePeriod(to, one));
		const elsewhere = later === null && spokenOf.length > 0 && !spokenOf.some((it) => samePeriod(it, to));
		const aside = elsewhere ? { aside: "the text speaks of another year", elsewhere } : {};
		if (gap !== null && Number.isInteger(gap)) {
			const spans = gap > 1 ? [gap, gap - 1] : [gap];
			return spans.map((years_) => ({
				earlier: shiftYears(to, -years_),
				later: to,
				plain: plain && years_ === gap,
				...(years_ === gap ? aside : { aside: "those are one year fewer apart" }),
			}));
		}
		const before = shiftYears(to, -1);
		const onlyBefore = said.inThatYear === true && years.some((it) => samePeriod(it, before));
		return years
			.filter((from) => from.start < to.start && sameKind(from, to))
			.toReversed()
			.map((from) => ({
				earlier: from,
				later: to,
				plain: plain && later !== null && samePeriod(from, before),
				...aside,
				...(onlyBefore && !samePeriod(from, before)
					? { aside: "told of one year, it is on the year before" }
					: {}),
			}));
	});
	// "The 2020/21 figure was 25,281, so the one-year increase is 22%": from the year named up to the text's own.
	const [from] = later ?? [];
	const own = state.reportYear;
	if (from !== undefined && own !== null && gap !== null && Number.isInteger(gap))
		if (samePeriod(shiftYears(from, gap), own)) all.push({ earlier: from, later: own, plain: true });
	const only = later === null && gap === null && all.length === 1 && terse;
	return (only ? all.map((it) => ({ ...it, plain: true })) : all).toSorted(
		(a, b) => Number(b.plain) - Number(a.plain),
	);
}

/** Financial years compare with financial years, calendar years with calendar years. */
export const sameKind = (a: Period, b: Period): boolean =>
	(financialYearStart(a) === null) === (financialYearStart(b) === null);

/** Where the plain reading is not held but another reading of the same words is, that one counts as plain. */
function firstHeld(pairs: readonly PeriodPair[], years: readonly Period[]): readonly PeriodPair[] {
	const held = (it: Period) => years.some((year) => samePeriod(year, it));
	const best =
		pairs.find((it) => it.plain && held(it.earlier) && held(it.later)) ??
		pairs.find((it) => held(it.earlier) && held(it.later));
	return best === undefined ? pairs : pairs.map((it) => ({ ...it, plain: it === best }));
}
