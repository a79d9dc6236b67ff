/** Gives each different key the next whole number, from 1, in order of first asking. */
export interface Numbering<Value> {
	numberOf(key: string, value: Value): number;
	/** The values in order of their numbers. */
	readonly values: readonly Value[];
}

export function numbering<Value>(): Numbering<Value> {
	const numbers = new Map<string, number>();
	const values: Value[] = [];
	// Rows that follow each other often share a key, and comparing it is quicker than looking it up.
	let lastKey = "";
	let last = 0;
	return {
		values,
		numberOf(key, value) {
			if (key === lastKey && last > 0) return last;
			lastKey = key;
			last = numbers.get(key) ?? 0;
			if (last > 0) return last;
			last = values.push(value);
			numbers.set(key, last);
			return last;
		},
	};
}
