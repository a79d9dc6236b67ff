/** Numbers that grow in place: a third of the memory of an array of them. */
export interface Column {
	readonly length: number;
	push(value: number): void;
	at(index: number): number;
}

export function createColumn(): Column {
	let values = new Int32Array(1 << 16);
	let length = 0;
	return {
		get length() {
			return length;
		},
		push(value) {
			if (length === values.length) {
				const larger = new Int32Array(length * 2);
				larger.set(values);
				values = larger;
			}
			values[length++] = value;
		},
		at: (index) => values[index] ?? 0,
	};
}

/** Gives each different key a number, in the order in which they are met. */
export interface Numbering<Key> {
	readonly keys: readonly Key[];
	numberOf(key: Key): number;
}

export function createNumbering<Key>(): Numbering<Key> {
	const numbers = new Map<Key, number>();
	const keys: Key[] = [];
	return {
		keys,
		numberOf(key) {
			const known = numbers.get(key);
			if (known !== undefined) return known;
			numbers.set(key, keys.length);
			return keys.push(key) - 1;
		},
	};
}
