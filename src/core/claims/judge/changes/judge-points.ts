import { ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { minus } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { fit } from "../fits.ts";
import { judgeChange } from "./judge-change.ts";

/** A change in a count is per cent, never percentage points (D14, D16). */
export function judgePoints(it: Case<PercentMention>, direction: "up" | "down" | null): Judged {
	if (direction === null || it.subject.options.length === 0)
		return uncheckable("points", "A change of a share; no shares are held.");
	const as = judgeChange(it, "points", {
		type: "percentage",
		quantity: it.mention.quantity,
		direction,
		verb: false,
		more: "never",
	});
	if (as.verdict === "cannot-be-checked") return as;
	return {
		...as,
		verdict: "does-not-hold",
		reason: `A change in a count is told in per cent, not in percentage points. ${as.reason}`,
	};
}

/** "From 10% to 12%, up 2 percentage points": a change of shares whose both ends the text gives. */
export function changeOfShares({ scene, sentence, mention }: Case<PercentMention>): Judged | null {
	const all = inside(scene.mentions, sentence).filter((it): it is PercentMention => it.type === "percentage");
	const at = all.findIndex((it) => it === mention);
	const [from, to] = [all[at - 2], all[at - 1]];
	if (from === undefined || to === undefined || mention.type !== "percentage") return null;
	if (
		!/(?:from|of) $/.test(between(scene, sentence.start, from.start)) ||
		!/(?:^| )to (?:[a-z]+ ){0,2}$/.test(between(scene, from.end, to.start))
	)
		return null;
	const down = minus(to.quantity.value, from.quantity.value).over < 0n;
	const points = down
		? minus(from.quantity.value, to.quantity.value)
		: minus(to.quantity.value, from.quantity.value);
	const shown = ratio(points.over, points.under, points.under === 1n ? 0 : 1);
	const working = `${between(scene, from.start, from.end)} to ${between(scene, to.start, to.end)} is ${shown} percentage point${shown === "1" ? "" : "s"}`;
	const agrees = fit(mention.quantity, points).fits !== "no";
	if (!agrees) return null;
	const base = { kind: "points" as const, reading: "the text's own figures", figures: [], working };
	if (mention.points) return { ...base, verdict: "holds", reason: `${working}.` };
	return {
		...base,
		verdict: "does-not-hold",
		reason: `${working}, not per cent: a change of a share is told in percentage points.`,
	};
}
