import type { Figure } from "../answer.ts";

/** Where an exact count stands among the years held. */
export interface Standing {
	readonly series: readonly Figure[];
	/** One more than the number of years certainly beyond it. */
	readonly place: number;
	/** Other years with the same count. */
	readonly ties: readonly Figure[];
	/** Years with a range or a bound that may lie on either side of it. */
	readonly unsure: readonly Figure[];
	/** The year that goes furthest for certain. */
	readonly top: Figure;
}

/** Null for a figure that is not an exact count. "highest" puts the greatest count first, "lowest" the smallest. */
export function standingOf(
	main: Figure,
	series: readonly Figure[],
	extreme: "highest" | "lowest",
): Standing | null {
	const { value } = main;
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
	const told = [main, ...others].flatMap((it) => {
		const least = it.value ?? (extreme === "highest" ? it.low : it.high);
		return least === null ? [] : [{ it, least: extreme === "highest" ? least : -least }];
	});
	return {
		series,
		place: 1 + others.filter(isBeyond).length,
		ties: others.filter((it) => it.value === value),
		unsure: others.filter((it) => it.value !== value && !isBeyond(it) && !isShort(it)),
		top: told.toSorted((a, b) => b.least - a.least)[0]?.it ?? main,
	};
}
