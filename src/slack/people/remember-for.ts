import { LRUCache } from "lru-cache";

/**
 * Looks up by key, at most once in `ms` milliseconds for each, and once for all who ask at the same time. Keeps at most
 * `most` keys, those longest not asked for go first; a look-up that throws is not kept. `now` is in milliseconds.
 */
export function rememberFor<Value, With>(
	ms: number,
	most: number,
	now: () => number,
	look: (key: string, by: With) => Promise<Value>,
): (key: string, by: With) => Promise<Value> {
	const known = new LRUCache<string, Promise<Value>>({ max: most, ttl: ms, ttlResolution: 0, perf: { now } });
	return (key, by) => {
		const old = known.get(key);
		if (old !== undefined) return old;
		const value = look(key, by);
		known.set(key, value);
		value.catch(() => known.peek(key) === value && known.delete(key));
		return value;
	};
}
