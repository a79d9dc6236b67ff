import type { Chart } from "../../answer.ts";

/** One bar says nothing that its number does not; a name without one is none. */
const FEWEST = 2;

export interface Bar {
	readonly name: string;
	/** Null where there is no exact value to draw: the words say why. */
	readonly value: number | null;
	readonly words: string;
}

/** Places side by side in one period, in the order given; null with too few exact values to compare. `what` is counted: "Offences". */
export function barChart(title: string, what: string, bars: readonly Bar[]): Chart | null {
	if (bars.filter(({ value }) => value !== null).length < FEWEST) return null;
	return {
		type: "bar",
		title,
		xLabel: "Force or area",
		yLabel: what,
		categories: bars.map(({ name }) => name),
		series: [{ name: what, values: bars.map(({ value }) => value) }],
		breaks: [],
		alt: `${title}: ${bars.map(({ name, words }) => `${name} ${words}`).join(", ")}.`,
	};
}
