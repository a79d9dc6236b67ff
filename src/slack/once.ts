/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/** Remembers keys in memory for `ms` milliseconds, at most `most` of them: the oldest are forgotten first. `now` is in milliseconds. */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	const seen = new Set<string>();
	// In a ring, the oldest at `first`: a set finds its own oldest only by passing over all that were taken out of it.
	const keys: string[] = [];
	const untils = new Float64Array(most);
	let first = 0;
	const forgetOldest = () => {
		seen.delete(keys[first] ?? "");
		first = (first + 1) % most;
	};
	return {
		claim(key) {
			const time = now();
			while (seen.size > 0 && (untils[first] ?? 0) <= time) forgetOldest();
			if (seen.has(key)) return false;
			if (seen.size >= most) forgetOldest();
			const last = (first + seen.size) % most;
			keys[last] = key;
			untils[last] = time + ms;
			seen.add(key);
			return true;
		},
	};
}
