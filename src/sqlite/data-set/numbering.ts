/** Gives each different key the next whole number, from 1, in order of first asking. */
export interface Numbering<Value> {
	numberOf(key: string, value: Value): number;
	/** The values in order of their numbers. */
	readonly values: readonly Value[];
}

export function numbering<Value>(): Numbering<Value> {
	const numbers = new Map<string, number>();
	const values: Value[] = [];
	return {
		values,
		numberOf(key, value) {
			const known = numbers.get(key);
			if (known !== undefined) return known;
			const number = values.push(value);
			numbers.set(key, number);
			return number;
		},
	};
}
