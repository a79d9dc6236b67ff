import { LRUCache } from "lru-cache";

/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/** Remembers keys in memory for `ms` milliseconds, at most `most` of them: the oldest are forgotten first. `now` is in milliseconds. */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	const seen = new LRUCache<string, true>({ max: most, ttl: ms, ttlResolution: 0, perf: { now } });
	return {
		claim(key) {
			if (seen.has(key)) return false;
			seen.set(key, true);
			return true;
		},
	};
}
