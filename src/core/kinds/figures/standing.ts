import type { Figure } from "../../answer.ts";

/** Where an exact count stands among the years held; a year of which only a bound was printed has no place among them. */
export interface Standing {
	readonly bounds: readonly Figure[];
	readonly series: readonly Figure[];
	/** One more than the number of years certainly beyond it. */
	readonly place: number;
	/** Other years with the same count. */
	readonly ties: readonly Figure[];
	/** Years with a range or a bound that may lie on either side of it. */
	readonly unsure: readonly Figure[];
	/** The year that goes furthest for certain; null where another may go further. */
	readonly top: Figure | null;
}

/** Null for a figure that is not an exact count. "highest" puts the greatest count first, "lowest" the smallest. */
export function standingOf(
	main: Figure,
	all: readonly Figure[],
	extreme: "highest" | "lowest",
): Standing | null {
	const { value } = main;
	const series = all.filter((it) => it.status !== "bound");
	if (value === null) return null;
	const others = series.filter((it) => it.start !== main.start || it.end !== main.end);
	const isBeyond = (it: Figure): boolean => {
		const end = it.value ?? (extreme === "highest" ? it.low : it.high);
		return end !== null && (extreme === "highest" ? end > value : end < value);
	};
	const isShort = (it: Figure): boolean => {
		const end = it.value ?? (extreme === "highest" ? it.high : it.low);
		return end !== null && (extreme === "highest" ? end < value : end > value);
	};
	const reaches = [main, ...others].map((it) => reachOf(it, extreme));
	const top = reaches.toSorted((a, b) => b.least - a.least)[0];
	return {
		bounds: all.filter((it) => it.status === "bound"),
		series,
		place: 1 + others.filter(isBeyond).length,
		ties: others.filter((it) => it.value === value),
		unsure: others.filter((it) => it.value !== value && !isBeyond(it) && !isShort(it)),
		top: top && reaches.every((it) => it === top || it.most <= top.least) ? top.figure : null,
	};
}

/** How far a figure goes towards an extreme, for certain and at most: the low end counts for the highest, the high end for the lowest. */
function reachOf(figure: Figure, extreme: "highest" | "lowest") {
	const low = figure.value ?? figure.low ?? Number.NEGATIVE_INFINITY;
	const high = figure.value ?? figure.high ?? Number.POSITIVE_INFINITY;
	return extreme === "highest" ? { figure, least: low, most: high } : { figure, least: -high, most: -low };
}
