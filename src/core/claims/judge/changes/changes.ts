import { count, ratio } from "../../../wording/numbers.ts";
import type { Ends } from "../../bind/ends.ts";
import { compare, dividedBy, minus, type Rational, rational, roundedTo, times } from "../../rational.ts";
import type { AsRise } from "../../read/mention.ts";
import type { Quantity } from "../../read/quantity.ts";
import { type Fit, fit, SHARE, within } from "../fits.ts";
import type { Trial } from "../trial.ts";

/** How a change was claimed. */
export interface ChangeSaid {
	readonly type: "percentage" | "multiple" | "difference";
	readonly quantity: Quantity;
	/** Null where the words do not tell whether it went up or down. */
	readonly direction: "up" | "down" | null;
	/** "Doubled" and the like: anything up to the next whole multiple. */
	readonly verb: boolean;
	/** Asked, not told: what has quadrupled has doubled. */
	readonly asked?: boolean;
	/** Told of the earlier count against the later: "the year before there were 212 fewer". */
	readonly backwards?: boolean;
	readonly more: AsRise;
	/** "Tenfold", which is said more loosely than "ten times". */
	readonly fold?: boolean;
}

/** Whether a change is what was said; null where it cannot be formed. A rise from nothing has no percentage: any told is wrong (D11). */
export function changeFits(said: ChangeSaid, from: Rational, to: Rational): Fit | null {
	const difference = minus(to, from);
	const falls = difference.over < 0n;
	const size = falls ? minus(from, to) : difference;
	if (said.direction === "up" && falls) return { fits: "no", side: -1 };
	if (said.direction === "down" && !falls && size.over > 0n) return { fits: "no", side: -1 };
	if (said.type === "difference") return fit(said.quantity, size);
	if (from.over === 0n) return size.over > 0n ? { fits: "no", side: -1 } : null;
	if (said.type === "percentage") return fit(said.quantity, times(dividedBy(size, from), rational(100)));
	if (to.over === 0n) return null;
	return multipleFits(said, said.direction === "down" ? dividedBy(from, to) : dividedBy(to, from));
}

function multipleFits({ quantity, verb, asked, more, fold }: ChangeSaid, times_: Rational): Fit {
	if (quantity.hedge !== "none") return fit({ ...quantity, step: rational(1, 1000) }, times_);
	const next = { ...quantity.value, over: quantity.value.over + quantity.value.under };
	if (verb) {
		const side = compare(times_, quantity.value);
		if (side < 0) return { fits: "no", side };
		return asked === true || compare(times_, next) < 0
			? { fits: "exactly", side: 0 }
			: { fits: "no", side: 1 };
	}
	const plain = isShortOf(quantity, times_) ? NOT_SO_MANY : fit(quantity, times_);
	if (plain.fits === "no" && fold === true && isTensOf(quantity.value, times_))
		return { fits: "after-rounding", side: 0 };
	if (plain.fits !== "no" || more === "never") return plain;
	const rise = minus(times_, rational(1));
	const asRise = fit(quantity, rise);
	// A stretched meaning and a rounding together would let 6.45 times pass for five.
	return more === "rounded" || within(rise, quantity.value, SHARE) ? asRise : plain;
}

const NOT_SO_MANY: Fit = { fits: "no", side: -1 };

/** "Fourfold" for 3.56 times: a whole multiple that was never reached is rounded up to only from nearby, as "doubled" is never. */
const isShortOf = ({ value, step }: Quantity, actual: Rational): boolean =>
	value.under === 1n && step.under === 1n && compare(actual, value) < 0 && !within(actual, value, SHARE);

/** "Tenfold" for 11.5 times: a round ten says no more than that, and is not above what is true. */
const isTensOf = (said: Rational, actual: Rational): boolean =>
	said.under === 1n &&
	said.over % 10n === 0n &&
	compare(actual, said) > 0 &&
	compare(roundedTo(actual, rational(10)), said) === 0;

/** The change the text itself gives both ends of. */
export function ownTrial(said: ChangeSaid, { from, to }: Ends, plain: boolean): Trial {
	const [a, b] = [from.quantity, to.quantity];
	const reading = "the text's own figures";
	const exact = a.hedge === "none" && b.hedge === "none";
	const fits = exact ? changeFits(said, a.value, b.value) : null;
	const working = exact ? arithmetic(said, a.value.over, b.value.over) : "";
	if (fits === null)
		return {
			result: "unknown",
			reading,
			working,
			why: "the ends are not given exactly",
			figures: [],
			plain: false,
			actual: null,
		};
	return {
		result: fits.fits,
		reading,
		working,
		why: "",
		figures: [],
		plain,
		actual: sizeOf(said, a.value, b.value),
	};
}

/** The size of a change in the unit it was claimed in. */
export function sizeOf({ type }: Pick<ChangeSaid, "type">, from: Rational, to: Rational): Rational | null {
	const size = compare(to, from) < 0 ? minus(from, to) : minus(to, from);
	if (type === "difference") return size;
	if (from.over === 0n) return null;
	return type === "percentage" ? times(dividedBy(size, from), rational(100)) : dividedBy(to, from);
}

/** "148 to 307 is up 159, 107.4%, 2.07 times". */
export function arithmetic(said: Pick<ChangeSaid, "type">, from: bigint, to: bigint): string {
	const size = to < from ? from - to : to - from;
	const way = to === from ? "unchanged" : `${to < from ? "down" : "up"} ${count(size)}`;
	const percent = from > 0n && said.type !== "difference" ? `, ${ratio(size * 100n, from, 1)}%` : "";
	const multiple = said.type === "multiple" && from > 0n && to > 0n ? `, ${ratio(to, from, 2)} times` : "";
	return `${count(from)} to ${count(to)} is ${way}${percent}${multiple}`;
}
