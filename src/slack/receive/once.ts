/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/**
 * Remembers keys in memory for `ms` milliseconds, at most `most` of them and at least half as many: the older half is
 * forgotten at once. `now` is in milliseconds.
 */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	const began = now();
	let later = new Map<string, number>();
	let earlier = new Map<string, number>();
	return {
		claim(key) {
			const at = now() - began;
			const before = later.get(key) ?? earlier.get(key);
			if (before !== undefined && at - before <= ms) return false;
			if (later.size >= most / 2) [later, earlier] = [new Map(), later];
			later.set(key, at);
			return true;
		},
	};
}
