/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/** Remembers keys in memory for `ms` milliseconds, at most `most` of them: the oldest are forgotten first. `now` is in milliseconds. */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	const claimed = new Map<string, number>();
	/** What was claimed, and when: the next takes the place of the oldest. */
	const [keys, times]: [string[], number[]] = [[], []];
	let next = 0;
	return {
		claim(key) {
			const at = now();
			const before = claimed.get(key);
			if (before !== undefined && at - before <= ms) return false;
			const oldest = keys[next];
			if (oldest !== undefined && claimed.get(oldest) === times[next]) claimed.delete(oldest);
			claimed.set(key, at);
			keys[next] = key;
			times[next] = at;
			next = (next + 1) % most;
			return true;
		},
	};
}
