import { type Period, shiftYears } from "../../../statistics/period.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, inside } from "../../bind/scene.ts";
import { dividedBy, minus, type Rational, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact } from "../known.ts";
import { ofOwnFigures, type Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import type { Shared } from "./unnamed-whole.ts";

/**
 * "The region accounted for 11.1% of the offences in England and Wales in 2022/23, up 0.3 percentage points from 10.8% in
 * 2021/22": the earlier share and the points between the two, of the same part and whole. Null where a share was not told so.
 */
export function judgeUpFromShare(
	it: Case<PercentMention>,
	sharedOf: (share: Case) => Shared | null,
): Judged | null {
	const { scene, sentence: within, mention, state, subject, place } = it;
	const told = partsOfPhrase(it);
	if (told === null) return null;
	const { share, points, base } = told;
	const shared = sharedOf({ ...it, mention: share });
	const timed = inside(scene.times, { start: share.end, end: (points ?? base ?? mention).start }).findLast(
		({ type }) => type === "year",
	);
	const later = timed?.type === "year" ? timed.periods[0] : (state.period ?? state.reportYear);
	const [then] = inside(scene.times, { start: (base ?? points ?? mention).end, end: within.end });
	if (shared === null || later == null || then === undefined) return null;
	const earlier =
		then.type === "year"
			? then.periods[0]
			: then.type === "back" && Number.isInteger(then.years)
				? shiftYears(later, -then.years)
				: undefined;
	if (earlier === undefined || earlier.start >= later.start) return null;
	const trials = shared.parts.flatMap((ids) =>
		shared.wholes.flatMap((whole) =>
			subject.options.flatMap((measure): readonly Trial[] => {
				const [a, b] = [earlier, later].map((year) => shareIn(it, measure, ids, whole, year));
				if (a == null || b == null) return [];
				const apart = minus(b.share, a.share);
				const size = apart.over < 0n ? minus(a.share, b.share) : apart;
				const isDown = /(?<![a-z])(?:down|fell|fallen|falling|lower|dropped)(?![a-z])/.test(
					between(scene, share.end, mention.start),
				);
				const isWrongWay = mention !== base && isDown !== apart.over < 0n;
				const value = mention === base ? a.share : size;
				return [
					{
						result: isWrongWay ? "no" : fit(mention.quantity, value).fits,
						reading: readingOf(
							scene,
							ids[0] ?? whole,
							periodLabel(mention === base ? earlier : later),
							measure,
						),
						working:
							mention === base
								? `${periodLabel(earlier)}: ${a.words}`
								: `${a.words} to ${b.words} is ${shown(size)} percentage points`,
						why: "",
						figures: [...a.figures, ...(mention === base ? [] : b.figures)],
						plain: true,
						actual: value,
					},
				];
			}),
		),
	);
	if (trials.length === 0) return null;
	const kind = mention === base ? "share" : "points";
	const decision = decide(
		[...trials, ...ownPoints(told, mention)],
		subject.how !== "assumed" && place.how !== "assumed",
	);
	return judged(kind, decision, it, sentence(decision.trial?.working ?? ""));
}

type Percentage = Extract<PercentMention, { type: "percentage" }>;

interface Phrase {
	readonly share: Percentage;
	readonly points: Percentage | undefined;
	readonly base: Percentage | undefined;
}

/** The share, the points and the share it is held against, one of the last two being the number judged. */
function partsOfPhrase({ scene, sentence: within, mention }: Case<PercentMention>): Phrase | null {
	const all = inside(scene.mentions, within).filter((one): one is Percentage => one.type === "percentage");
	const at = all.findIndex((one) => one === mention);
	const points = all[at]?.points === true ? all[at] : all[at - 1]?.points === true ? all[at - 1] : undefined;
	const first = points ?? all[at];
	const share = all[all.findIndex((one) => one === first) - 1];
	if (first === undefined || share === undefined || share.points) return null;
	const next = points === undefined ? all[at] : all[all.findIndex((one) => one === points) + 1];
	const base = next !== undefined && !next.points ? next : undefined;
	if (!/^ of (?:the |all |these |those |such )?/.test(between(scene, share.end, within.end))) return null;
	const gap = between(scene, share.end, first.start);
	const isHeld =
		points === undefined
			? /, (?:(?:which (?:is|was)|and) )?(?:up|down|rising|falling|compared with|against|a rise|a fall)(?: from)? (?:(?:just|only|about|around) )?$/.test(
					gap,
				)
			: /, (?:(?:which (?:is|was)|and) )?(?:up|down|a rise of|a fall of|an increase of)(?: by)? $/.test(gap);
	if (
		!isHeld ||
		inside(scene.mentions, { start: share.end, end: first.start }).some(({ type }) => type === "count")
	)
		return null;
	const isFrom =
		points === undefined ||
		base === undefined ||
		/^ (?:from|on)(?: the| just| only)* $/.test(between(scene, points.end, base.start));
	return isFrom ? { share, points, base } : null;
}

/** The points between the two shares as the text tells them. */
function ownPoints({ share, points, base }: Phrase, mention: PercentMention): readonly Trial[] {
	if (mention !== points || base === undefined) return [];
	const apart = minus(share.quantity.value, base.quantity.value);
	const size = apart.over < 0n ? minus(base.quantity.value, share.quantity.value) : apart;
	const { fits } = fit(mention.quantity, size);
	return fits === "no"
		? []
		: [
				ofOwnFigures({
					result: fits,
					working: `the two shares told are ${shown(size)} percentage points apart`,
					actual: size,
				}),
			];
}

function shareIn(
	{ scene }: Pick<Case, "scene">,
	measure: string,
	ids: readonly string[],
	whole: string,
	year: Period,
) {
	const all = scene.look(measure, whole, year).find(isExact);
	const parts = ids.flatMap((id) => scene.look(measure, id, year).find(isExact) ?? []);
	if (all === undefined || all.low === 0n || parts.length < ids.length) return null;
	const part = parts.reduce((sum, { low }) => sum + low, 0n);
	const share = times(dividedBy(rational(part), rational(all.low)), rational(100));
	return {
		share,
		words: `${count(part)} of ${count(all.low)} of ${placeName(scene, whole)} (${shown(share)}%)`,
		figures: [...parts, all].flatMap(({ figures }) => figures),
	};
}

const shown = ({ over, under }: Rational): string => ratio(over, under, 1);
