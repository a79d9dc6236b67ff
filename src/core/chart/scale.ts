/** The range an axis covers, its marks, and where a value lies on it from 0 to 1. */
export interface Scale {
	readonly low: number;
	readonly high: number;
	readonly ticks: readonly number[];
	readonly at: (value: number) => number;
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** An axis that begins at zero and covers all values, with about `about` round marks; whole numbers keep to whole marks (D54). */
export function scaleOf(values: readonly number[], about: number): Scale {
	const low = Math.min(0, ...values);
	const high = Math.max(0, ...values);
	const step = stepFor(high - low, about, values.every(Number.isInteger));
	const [first, last] = [
		Math.floor(low / step),
		Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
	];
	const ticks = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
	const [bottom, top] = [first * step, last * step];
	return { low: bottom, high: top, ticks, at: (value) => (value - bottom) / (top - bottom) };
}

function stepFor(span: number, about: number, isWhole: boolean): number {
	if (span === 0) return 1;
	const rough = span / about;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = (STEPS.find((it) => it * power >= rough) ?? 10) * power;
	return isWhole ? Math.max(1, step === 2.5 ? 5 : step) : step;
}

/** Without the traces of binary fractions: 0.3, not 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));
