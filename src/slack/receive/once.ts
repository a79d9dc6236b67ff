/** Tells the first time something is seen from every later one. A database may stand in for memory. */
export interface Once {
	/** True for the first who asks with this key; false for all others while it is remembered. */
	claim(key: string): boolean | Promise<boolean>;
}

/**
 * Remembers keys in memory for `ms` milliseconds, at most `most` of them and at least half as many: the older half is
 * forgotten at once. `now` is in milliseconds. Of a key 64 bits are remembered, so that none leaves anything behind to be
 * cleared away; that two are taken for the same has a chance of one in eighteen million million million.
 */
export function onceInMemory(ms: number, most: number, now: () => number): { claim(key: string): boolean } {
	let later = new Seen(most / 2);
	let earlier = new Seen(most / 2);
	return {
		claim(key) {
			const at = now();
			const { first, second } = bitsOf(key);
			const before = later.at(first, second) ?? earlier.at(first, second);
			if (before !== undefined && at - before <= ms) return false;
			if (later.isFull) {
				[later, earlier] = [earlier, later];
				later.clear();
			}
			later.set(first, second, at);
			return true;
		},
	};
}

/** When so many keys were seen, by their bits, each in the first free place from where its bits point. */
class Seen {
	readonly #most: number;
	readonly #mask: number;
	/** Of each place, in one row of memory: one more than the time, nought where the place is free; then its bits. */
	readonly #at: Float64Array;
	readonly #bits: Int32Array;
	#count = 0;

	constructor(most: number) {
		const places = 2 ** Math.ceil(Math.log2(2 * most));
		this.#most = most;
		this.#mask = places - 1;
		this.#at = new Float64Array(2 * places);
		this.#bits = new Int32Array(this.#at.buffer);
	}

	get isFull(): boolean {
		return this.#count >= this.#most;
	}

	at(first: number, second: number): number | undefined {
		const at = this.#at[2 * this.#placeOf(first, second)] ?? 0;
		return at === 0 ? undefined : at - 1;
	}

	set(first: number, second: number, at: number): void {
		const place = this.#placeOf(first, second);
		if (this.#at[2 * place] === 0) this.#count += 1;
		this.#at[2 * place] = at + 1;
		this.#bits[4 * place + 2] = first;
		this.#bits[4 * place + 3] = second;
	}

	clear(): void {
		this.#at.fill(0);
		this.#count = 0;
	}

	#placeOf(first: number, second: number): number {
		let place = first & this.#mask;
		while (
			this.#at[2 * place] !== 0 &&
			(this.#bits[4 * place + 2] !== first || this.#bits[4 * place + 3] !== second)
		)
			place = (place + 1) & this.#mask;
		return place;
	}
}

/** Primes; each begins other bits of a key. */
const [FIRST, SECOND] = [0x01_00_01_93, 0x5b_d1_e9_95];

/** Twice 32 bits of a key, each of which any letter may change. */
function bitsOf(key: string): { readonly first: number; readonly second: number } {
	let [first, second] = [FIRST, SECOND];
	for (let at = 0; at < key.length; at++) {
		const unit = key.charCodeAt(at);
		first = Math.imul(first ^ unit, FIRST);
		second = Math.imul(second ^ unit, SECOND);
	}
	return { first: mixed(first), second: mixed(second) };
}

function mixed(bits: number): number {
	const half = Math.imul(bits ^ (bits >>> 15), 0x2c_1b_3c_6d);
	return half ^ (half >>> 13);
}
