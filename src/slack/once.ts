/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/** Remembers keys in memory for `ms` milliseconds, at most `most` of them: the oldest are forgotten first. `now` is in milliseconds. */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	const seen = new Map<string, number>();
	return {
		claim(key) {
			const time = now();
			for (const [old, until] of seen) {
				if (until > time) break;
				seen.delete(old);
			}
			if (seen.has(key)) return false;
			const [oldest] = seen.keys();
			if (seen.size >= most && oldest !== undefined) seen.delete(oldest);
			seen.set(key, time + ms);
			return true;
		},
	};
}
