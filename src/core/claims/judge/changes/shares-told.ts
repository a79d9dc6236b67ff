import { ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { dividedBy, minus, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case, Judged } from "../case.ts";
import { fit } from "../fits.ts";
import { directionBeside } from "./direction-beside.ts";

type Share = Extract<PercentMention, { type: "percentage" }>;

/**
 * "31% of the cases one year and 36% of them the next. The share had risen by 5%": a change of the two shares told just
 * before, whatever they are of. Null where the words tell no such change.
 */
export function judgeSharesTold(it: Case<PercentMention>): Judged | null {
	const { scene, sentence: within, mention } = it;
	if (mention.type !== "percentage") return null;
	const [from, to, ...more] = sharesBefore(it);
	if (from === undefined || to === undefined || more.length > 0) return null;
	const gap = between(scene, to.end, mention.start);
	const isBeside = to.start >= within.start && besideShare.test(gap);
	if (!isBeside && !shareMoved.test(between(scene, within.start, mention.start))) return null;
	const down = minus(to.quantity.value, from.quantity.value).over < 0n;
	if (directionBeside(it) !== (down ? "down" : "up")) return null;
	const points = down
		? minus(from.quantity.value, to.quantity.value)
		: minus(to.quantity.value, from.quantity.value);
	const shown = ratio(points.over, points.under, points.under === 1n ? 0 : 1);
	const working = `${between(scene, from.start, from.end)} to ${between(scene, to.start, to.end)} is ${shown} percentage point${shown === "1" ? "" : "s"}`;
	const base = { kind: "points" as const, reading: "the text's own figures", figures: [], working };
	const isPoints = fit(mention.quantity, points).fits !== "no";
	if (mention.points)
		return { ...base, verdict: isPoints ? "holds" : "does-not-hold", reason: `${working}.` };
	const relative = times(dividedBy(points, from.quantity.value), rational(100));
	if (fit(mention.quantity, relative).fits !== "no")
		return { ...base, kind: "percentage", verdict: "holds-after-rounding", reason: `${working}.` };
	return isPoints
		? {
				...base,
				verdict: "does-not-hold",
				reason: `${working}, not per cent: a change of a share is told in percentage points.`,
			}
		: null;
}

/** The shares told before a number in its paragraph, not further back than the sentence before its own. */
function sharesBefore({ scene, sentence: within, mention }: Case<PercentMention>): readonly Share[] {
	const before = inside(scene.page.sentences, { start: 0, end: within.start }).at(-1);
	const start = before?.paragraph === within.paragraph ? before.start : within.start;
	const told = inside(scene.mentions, { start, end: mention.start }).filter(
		(one): one is Share => one.type === "percentage" && one.quantity.hedge === "none",
	);
	const areShares = told.every(
		(one, at) =>
			!one.points &&
			one.quantity.value.over > 0n &&
			(at === 0
				? ofThings.test(between(scene, one.end, one.end + 12))
				: ofThings.test(between(scene, one.end, one.end + 12)) ||
					wasThen.test(between(scene, Math.max(start, one.start - 30), one.start))),
	);
	return areShares ? told : [];
}

const ofThings = /^ (?:of (?:the|all|those|these|them)|involved|were)(?![a-z])/;
const wasThen =
	/(?<![a-z])(?:it|that|this|the (?:share|proportion|figure)) (?:was|had been|stood at|came to|is) $/;
/** What stands between a share and the change that ended in it: "67% after the review, a gain of". */
export const besideShare =
	/^[^.;\d]{0,60}(?:,| -|:)(?: (?:which is|that is|or))? (?:up|down|(?:a|an) (?:rise|increase|jump|leap|gain|improvement|climb|fall|drop|decrease|decline|dip|loss) of)(?: by)? $/;
const shareMoved =
	/(?<![a-z])(?:share|proportion)(?![a-z])[^.;:\d]{0,40} (?:risen|rose|increased|grown|grew|fallen|fell|dropped|gone (?:up|down)|went (?:up|down)|up|down)(?: by)? $/;
