import { compare, minus, plus, type Rational, rational, roundedTo, times } from "../rational.ts";
import type { Quantity } from "../read/quantity.ts";

/** How a true value stands to a number as written. `side`: where the value lies when it does not fit. */
export interface Fit {
	readonly fits: "exactly" | "after-rounding" | "no";
	readonly side: -1 | 0 | 1;
}

const TEN = rational(10);

const EXACTLY: Fit = { fits: "exactly", side: 0 };
const ROUNDED: Fit = { fits: "after-rounding", side: 0 };

/** Five per cent: how far a hedge or a plain fraction reaches (D8). */
export const SHARE = rational(5, 100);

/** "Just over half" is looser talk than "almost half", which D8 binds: 106 is over 100, and who wrote it says by how little. */
const TENTH = rational(1, 10);

export const within = (value: Rational, goal: Rational, share: Rational): boolean => {
	const reach = times(goal, share);
	return compare(value, minus(goal, reach)) >= 0 && compare(value, plus(goal, reach)) <= 0;
};

/** A percentage as a reader has it: 35.04% is 35%. */
const asTold = (value: Rational): Rational =>
	compare(value, TEN) < 0 ? value : roundedTo(value, rational(1));

/**
 * Whether a value is what a number says, at the precision written and with its hedge (D56).
 * Rounding is half away from zero; a round number ("30,000") is read at its own precision, never more than a twentieth off.
 */
export function fit(said: Quantity, value: Rational): Fit {
	const order = compare(value, said.value);
	const no: Fit = { fits: "no", side: order };
	if (said.from !== undefined)
		return compare(roundedTo(value, said.step), said.from) >= 0 &&
			compare(roundedTo(value, said.step), said.value) <= 0
			? ROUNDED
			: no;
	const isRounded =
		compare(roundedTo(value, said.step), said.value) === 0 &&
		(compare(said.step, TEN) < 0 || within(value, said.value, SHARE));
	const isThatFraction = said.fraction && within(asTold(value), said.value, SHARE);
	switch (said.hedge) {
		case "none":
			if (order === 0) return EXACTLY;
			return isRounded || isThatFraction ? ROUNDED : no;
		case "about":
			return isRounded || isThatFraction || within(value, said.value, SHARE) ? ROUNDED : no;
		case "nearly": {
			// What is told in whole numbers is as near as its whole number is: 37.96% is nearly 40%.
			const whole = said.fraction || compare(said.value, TEN) < 0 ? value : roundedTo(value, rational(1));
			const near = compare(whole, minus(said.value, times(said.value, SHARE))) >= 0;
			const small = isRounded && !said.fraction && compare(said.value, TEN) < 0;
			return order <= 0 && (near || small) ? EXACTLY : no;
		}
		case "just-over": {
			const whole = compare(said.value, TEN) < 0 ? value : roundedTo(value, rational(1));
			const near = compare(whole, plus(said.value, times(said.value, TENTH))) <= 0;
			const small = isRounded && compare(said.value, TEN) < 0;
			return order >= 0 && (near || small) ? EXACTLY : no;
		}
		case "over":
			return order > 0 ? EXACTLY : no;
		case "at-least":
			return order >= 0 ? EXACTLY : no;
		case "under":
			return order < 0 ? EXACTLY : no;
		case "at-most":
			// "As many as 21 a month" for 21.3: what is no whole number is told as the one it is nearest to.
			if (order > 0 && isRounded && value.under > 1n && compare(said.step, TEN) < 0) return ROUNDED;
			return order <= 0 ? EXACTLY : no;
	}
}

/** A range of possible values: it fits when both ends do, and fails when both fail on the same side. */
export function fitRange(said: Quantity, low: Rational, high: Rational): Fit | null {
	const [a, b] = [fit(said, low), fit(said, high)];
	if (a.fits !== "no" && b.fits !== "no") return a.fits === "exactly" && b.fits === "exactly" ? a : ROUNDED;
	if (a.fits === "no" && b.fits === "no" && a.side === b.side) return a;
	return null;
}
