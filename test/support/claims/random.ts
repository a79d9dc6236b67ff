/** A stream of numbers that is the same for the same seed (mulberry32). */
export interface Random {
	/** 0 up to, not including, 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	/** One of them. */
	pick<Item>(items: readonly Item[]): Item;
	/** True so many times in a hundred. */
	chance(percent: number): boolean;
}

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		between,
		pick: (items) => {
			const item = items[Math.floor(next() * items.length)];
			if (item === undefined) throw new Error("nothing to pick from");
			return item;
		},
		chance: (percent) => next() * 100 < percent,
	};
}
