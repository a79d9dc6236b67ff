/** An exact number. `under` is above zero. */
export interface Rational {
	readonly over: bigint;
	readonly under: bigint;
}

export const rational = (over: number | bigint, under: number | bigint = 1): Rational => {
	const [a, b] = [BigInt(over), BigInt(under)];
	return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
};

/** "30,925", "69.5": exactly as written. */
export function rationalOf(decimal: string): Rational {
	const [whole = "", fraction = ""] = decimal.replaceAll(",", "").split(".");
	return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
	const difference = a.over * b.under - b.over * a.under;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under);

export const plus = (a: Rational, b: Rational): Rational =>
	rational(a.over * b.under + b.over * a.under, a.under * b.under);

export const minus = (a: Rational, b: Rational): Rational => plus(a, { over: -b.over, under: b.under });

export const sizeOf = (value: Rational): Rational =>
	value.over < 0n ? { ...value, over: -value.over } : value;

/** `b` must not be zero. */
export const dividedBy = (a: Rational, b: Rational): Rational => rational(a.over * b.under, a.under * b.over);

/** The nearest whole multiple of a step, half away from zero (D2). */
export function roundedTo(value: Rational, step: Rational): Rational {
	const steps = dividedBy(value, step);
	const negative = steps.over < 0n;
	const over = negative ? -steps.over : steps.over;
	const whole = (2n * over + steps.under) / (2n * steps.under);
	return times(rational(negative ? -whole : whole), step);
}
