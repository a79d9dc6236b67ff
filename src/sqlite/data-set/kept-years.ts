import type { PackedYear } from "./packed-year.ts";

/** The years asked for last, by their numbers; null for one that is known to hold nothing. */
export interface KeptYears {
	get(number: number): PackedYear | null | undefined;
	set(number: number, year: PackedYear | null): void;
}

/** They stay in memory up to so many bytes, twice over: all there are of an ordinary data set. */
const KEPT_BYTES = 16_000_000;
/** What one takes besides its figures. */
const OVERHEAD = 1000;

/**
 * Keeps two lots: when the newer one is full it becomes the older, and the older is let go. Letting go of the oldest one
 * by one costs more than reading it again: a Map looks at every place that was emptied before it finds its first.
 */
export function keptYears(): KeptYears {
	let newer = new Map<number, PackedYear | null>();
	let older = new Map<number, PackedYear | null>();
	let bytes = 0;
	return {
		get(number) {
			const found = newer.get(number);
			if (found !== undefined) return found;
			const before = older.get(number);
			if (before !== undefined) set(number, before);
			return before;
		},
		set,
	};

	function set(number: number, year: PackedYear | null): void {
		const size = OVERHEAD + (year?.bytes.length ?? 0);
		if (bytes + size > KEPT_BYTES) {
			older = newer;
			newer = new Map();
			bytes = 0;
		}
		newer.set(number, year);
		bytes += size;
	}
}
