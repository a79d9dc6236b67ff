import { ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { minus } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, uncheckable } from "../case.ts";
import { fit } from "../fits.ts";
import { judgeChange } from "./judge-change.ts";
import { besideShare } from "./shares-told.ts";

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

/** "From 10% to 12%, up 2 percentage points", "12% of cases, up 2 percentage points from 10%": a change of shares whose both ends the text gives. */
export function changeOfShares(it: Case<PercentMention>): Judged | null {
	const { scene, sentence, mention } = it;
	const all = inside(scene.mentions, sentence).filter((one): one is Share => one.type === "percentage");
	const at = all.findIndex((one) => one === mention);
	if (mention.type !== "percentage") return null;
	const [from, to] = endsBefore(it, all.slice(0, at)) ?? endsAround(it, all[at - 1], all[at + 1]) ?? [];
	if (from === undefined || to === undefined) return null;
	const down = minus(to.quantity.value, from.quantity.value).over < 0n;
	const points = down
		? minus(from.quantity.value, to.quantity.value)
		: minus(to.quantity.value, from.quantity.value);
	const shown = ratio(points.over, points.under, points.under === 1n ? 0 : 1);
	const working = `${between(scene, from.start, from.end)} to ${between(scene, to.start, to.end)} is ${shown} percentage point${shown === "1" ? "" : "s"}`;
	const agrees = fit(mention.quantity, points).fits !== "no";
	const base = { kind: "points" as const, reading: "the text's own figures", figures: [], working };
	if (mention.points && agrees) return { ...base, verdict: "holds", reason: `${working}.` };
	if (mention.points)
		return besideShare.test(between(scene, to.end, mention.start)) && areExact(from, to)
			? { ...base, verdict: "does-not-hold", reason: `${working}.` }
			: null;
	return agrees
		? {
				...base,
				verdict: "does-not-hold",
				reason: `${working}, not per cent: a change of a share is told in percentage points.`,
			}
		: null;
}

type Share = Extract<PercentMention, { type: "percentage" }>;
type Shares = readonly [Share, Share];

const areExact = (...shares: readonly Share[]): boolean =>
	shares.every(({ quantity }) => quantity.hedge === "none");

function endsBefore({ scene, sentence }: Case, before: readonly Share[]): Shares | null {
	const [from, to] = before.slice(-2);
	if (from === undefined || to === undefined) return null;
	return /(?:from|of) $/.test(between(scene, sentence.start, from.start)) &&
		/(?:^| )to (?:[a-z]+ ){0,2}$/.test(between(scene, from.end, to.start))
		? [from, to]
		: null;
}

function endsAround({ scene, mention }: Case, to: Share | undefined, from: Share | undefined): Shares | null {
	if (from === undefined || to === undefined || to.points || from.points) return null;
	return besideShare.test(between(scene, to.end, mention.start)) &&
		/^(?: (?:up|down|higher|lower|more|fewer|less))? (?:from|on|than)(?: (?:the|just|only|its))* $/.test(
			between(scene, mention.end, from.start),
		)
		? [from, to]
		: null;
}
