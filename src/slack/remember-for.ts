/**
 * Looks up by key, at most once in `ms` milliseconds for each, and once for all who ask at the same time. Keeps at most
 * `most` keys, the oldest go first; a look-up that throws is not kept. `now` is in milliseconds.
 */
export function rememberFor<Value, With>(
	ms: number,
	most: number,
	now: () => number,
	look: (key: string, by: With) => Promise<Value>,
): (key: string, by: With) => Promise<Value> {
	const known = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
	return (key, by) => {
		const old = known.get(key);
		if (old !== undefined && old.until > now()) return old.value;
		known.delete(key);
		const value = look(key, by);
		const kept = { value, until: now() + ms };
		known.set(key, kept);
		value.catch(() => known.get(key) === kept && known.delete(key));
		const [oldest] = known.keys();
		if (known.size > most && oldest !== undefined) known.delete(oldest);
		return value;
	};
}
