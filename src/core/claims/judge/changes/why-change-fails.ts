import { breaksOver } from "../../../statistics/breaks-over.ts";
import { carriesPercentage } from "../../../statistics/change.ts";
import { reach } from "../../../statistics/geography.ts";
import { type Period, samePeriod } from "../../../statistics/period.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { compare, type Rational, rational } from "../../rational.ts";
import { type Case, sentence } from "../case.ts";
import type { Decision } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName } from "../words.ts";
import { type ChangeSaid, changeFits } from "./changes.ts";
import { setsApart } from "./judge-ends.ts";
import { likeForLike } from "./like-for-like.ts";
import { type Between, sameKind } from "./pairs.ts";
import { setDiffers } from "./set-differs.ts";

/** Why a change does not hold, with the right figure: the slip that was made where it can be told, and the arithmetic. */
export function whyChangeFails(it: Case, said: ChangeSaid, { trial }: Decision, words: Between): string {
	const working = trial?.working ?? "";
	if (said.type !== "difference" && baseOf(it, trial) === 0n)
		return `${sentence(working)} There is no percentage or multiple of nothing.`;
	const slip =
		wrongWay(said, working) ??
		otherSet(it, words) ??
		nearly(said, trial?.actual ?? null) ??
		truncated(said, trial?.actual ?? null) ??
		ofTheLater(said, trial?.ends) ??
		multipleForPercent(said, trial?.ends) ??
		otherBase(it, said);
	return `${[sentence(working), slip ?? ""].filter((text) => text !== "").join(" ")}${smallBase(it, said, trial)}`;
}

/** A remark on a percentage or multiple of an earlier count so small that none should be given (D10); empty otherwise. */
export function smallBase(it: Case, { type }: ChangeSaid, trial: Trial | null): string {
	const base = baseOf(it, trial);
	if (type === "difference" || base === undefined || carriesPercentage(Number(base))) return "";
	return ` On a base of ${count(base)}, too few for it, no percentage or multiple should be given at all.`;
}

/** The count a change was measured on: the text's own, where it was read of that. */
function baseOf({ ends }: Case, trial: Trial | null): bigint | undefined {
	const own = trial?.figures.length === 0 ? ends[0]?.from.quantity.value.over : undefined;
	return own ?? trial?.ends?.[0];
}

function wrongWay({ direction }: ChangeSaid, working: string): string | null {
	if (direction === "up" && working.includes(" is down ")) return "It fell, it did not rise.";
	return direction === "down" && working.includes(" is up ") ? "It rose, it did not fall." : null;
}

/** "Doubled" of what fell just short of it. */
function nearly({ type, quantity, verb }: ChangeSaid, actual: Rational | null): string | null {
	if (type !== "multiple" || !verb || actual === null || quantity.hedge === "nearly") return null;
	const hedged = { ...quantity, step: rational(1, 1000), hedge: "nearly" as const };
	return fit(hedged, actual).fits === "no" ? null : "It would hold with “almost”.";
}

/** Totals of different sets of forces (D27). */
function otherSet({ scene, place, subject, ends }: Case, words: Between): string | null {
	const apart = ends.flatMap((it) => setsApart(scene, it, subject.options) ?? [])[0];
	if (apart !== undefined) return `Like-for-like only: ${apart.text}`;
	// Of the text's own counts without a year nothing says of which years they are.
	if (ends.length > 0 && words.earlier === null && words.later === null) return null;
	for (const id of place.options) {
		for (const measure of subject.options) {
			const years = yearsKnown(scene.data, scene.look, measure, id);
			const later = words.later?.[0] ?? years.at(-1);
			const earlier = words.earlier?.[0] ?? years.at(-2);
			const gap = earlier && later ? setDiffers(scene, id, measure, earlier, later) : null;
			if (gap !== null) return `Like-for-like only: ${gap.text}`;
		}
	}
	return null;
}

function truncated(
	{ type, quantity }: ChangeSaid,
	actual: { over: bigint; under: bigint } | null,
): string | null {
	if (type !== "percentage" || actual === null || quantity.hedge !== "none" || quantity.step.over !== 1n)
		return null;
	const { step } = quantity;
	const floor = (actual.over * step.under) / actual.under;
	if (compare(rational(floor, step.under), quantity.value) !== 0) return null;
	const decimals = String(step.under).length - 1;
	return `Cut off, not rounded: ${ratio(actual.over, actual.under, decimals)}% when rounded.`;
}

/** A percentage of the later count instead of the earlier. */
function ofTheLater(said: ChangeSaid, ends: Trial["ends"]): string | null {
	if (said.type !== "percentage" || ends === undefined || ends[1] === 0n) return null;
	const [from, to] = ends;
	const fits = changeFits({ ...said, direction: null }, rational(to), rational(from));
	return fits === null || fits.fits === "no"
		? null
		: "That is the share of the later count; a change is measured on the earlier one.";
}

/** "Up 207%" for something that is 207% of what it was. */
function multipleForPercent(said: ChangeSaid, ends: Trial["ends"]): string | null {
	if (said.type !== "percentage" || ends === undefined || ends[0] === 0n) return null;
	const [from, to] = ends;
	const fits = changeFits({ ...said, direction: null }, rational(from), rational(from + to));
	return fits === null || fits.fits === "no"
		? null
		: "That is what the later count is of the earlier, not by how much it rose.";
}

/** The years between which the claim would hold, where both are of one kind, one is named and no break lies between them. */
function otherBase({ scene, place, subject, ends: [own] }: Case, said: ChangeSaid): string | null {
	const isOwn = (end: "from" | "to", known: readonly Known[]) =>
		known.some((one) => isExact(one) && own?.[end].quantity.value.over === one.low);
	for (const id of place.options) {
		for (const measure of subject.options) {
			const years = yearsKnown(scene.data, scene.look, measure, id);
			for (const later of years.toReversed()) {
				for (const earlier of years) {
					if (earlier.start >= later.start || !sameKind(earlier, later)) continue;
					if (![earlier, later].some((year) => isNamed(scene, year))) continue;
					if (isAcrossBreak(scene, measure, id, earlier, later)) continue;
					const [a, b] = [scene.look(measure, id, earlier), scene.look(measure, id, later)];
					// The text's own counts of those years are what it does not hold for.
					if (isOwn("from", a) && isOwn("to", b)) continue;
					if (agrees(said, a, b))
						return `It would hold for ${placeName(scene, id)} from ${periodLabel(earlier)} to ${periodLabel(later)}.`;
				}
			}
		}
	}
	return null;
}

const isNamed = ({ times }: Case["scene"], year: Period): boolean =>
	times.some((time) => time.type === "year" && time.periods.some((it) => samePeriod(it, year)));

function isAcrossBreak(
	{ data }: Case["scene"],
	measure: string,
	id: string,
	earlier: Period,
	later: Period,
): boolean {
	const geography = data.geography(id);
	return (
		geography !== undefined &&
		breaksOver(data, measure, reach(geography), earlier, later).some(({ comparable }) => !comparable)
	);
}

const agrees = (said: ChangeSaid, from: readonly Known[], to: readonly Known[]): boolean =>
	from.some((a) =>
		to.some(
			(b) =>
				isExact(a) &&
				isExact(b) &&
				(changeFits(said, rational(a.low), rational(b.low))?.fits ?? "no") !== "no",
		),
	);

/** Why nothing is said of a change: the reading tried, and what it came to. */
export function whyChangeIsOpen(it: Case, trial: Trial | null, words: Between): string {
	if (likeForLike(it))
		return "the comparison is between forces that answered in both years, and which those are is not held";
	if (trial === null) return "no figures are held that it could be worked out from";
	if (trial.result === "unknown") return trial.why;
	const named = words.earlier !== null || words.later !== null || words.gap !== null;
	return named
		? `read as ${trial.reading}, it does not agree: ${trial.working}; but other years or another measure may be meant`
		: `no years are named; ${trial.reading}: ${trial.working}`;
}
