import { type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { yearsKnown } from "../known.ts";
import type { CountTime } from "../periods-for.ts";
import { triedCount } from "../trial.ts";
import { knownWords, placeName } from "../words.ts";

/**
 * "Four in 2022/23, down from 12": a bare "down from" is told of the year before, or of a year that the text speaks of. What
 * is so of another year alone is left open, with the years it is and is not so of.
 */
export function downFromAnotherYear(
	{ scene, sentence, mention, counts, state }: Case<CountMention>,
	{ time }: CountTime,
	judged: Judged,
): Judged {
	const { of, verdict } = judged;
	if (!verdict.startsWith("holds") || of === undefined || time !== null) return judged;
	if (
		!downFrom.test(between(scene, sentence.start, mention.start)) ||
		between(scene, mention.end, sentence.end).startsWith(" to ")
	)
		return judged;
	if (inside(scene.times, sentence).some(({ type }) => type !== "year")) return judged;
	const last = counts.findLast((it) => it.mention.end <= mention.start);
	const now = last?.time?.type === "year" ? last.time.periods[0] : (state.period ?? state.reportYear);
	if (now == null || last === undefined) return judged;
	const isSpokenOf = (year: Period) =>
		scene.times.some((it) =>
			(it.type === "year" ? it.periods : it.type === "range" ? [...it.first, ...(it.last ?? [])] : []).some(
				(one) => samePeriod(one, year),
			),
		);
	const before = shiftYears(now, -1);
	const [then] = scene.look(of.measure, of.geography, before);
	if (samePeriod(of.period, before) || then === undefined || isSpokenOf(of.period)) return judged;
	const fitting = yearsKnown(scene.data, scene.look, of.measure, of.geography).filter((year) =>
		scene
			.look(of.measure, of.geography, year)
			.some((known) => (triedCount(mention.quantity, known)?.fits ?? "no") !== "no"),
	);
	return {
		...uncheckable(
			judged.kind,
			`It does not say which year: it is so of ${listed(fitting.map(periodLabel))}, and not of the year before, ${periodLabel(before)}, for which ${placeName(scene, of.geography)} has ${knownWords(then)}.`,
			judged.reading,
			judged.figures,
		),
	};
}

const downFrom =
	/(?<![a-z])(?:up|down)(?: (?:slightly|sharply|steeply|a little|a lot))? from (?:(?:just|only|about|around|some|nearly|almost|over|more than) )*$/;
