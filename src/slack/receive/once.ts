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
			const [first, second] = [bitsOf(key, FIRST), bitsOf(key, SECOND)];
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
	readonly #first: Int32Array;
	readonly #second: Int32Array;
	/** One more than the time; nought where the place is free. */
	readonly #at: Float64Array;
	#count = 0;

	constructor(most: number) {
		const places = 2 ** Math.ceil(Math.log2(2 * most));
		this.#most = most;
		this.#mask = places - 1;
		this.#first = new Int32Array(places);
		this.#second = new Int32Array(places);
		this.#at = new Float64Array(places);
	}

	get isFull(): boolean {
		return this.#count >= this.#most;
	}

	at(first: number, second: number): number | undefined {
		const at = this.#at[this.#placeOf(first, second)] ?? 0;
		return at === 0 ? undefined : at - 1;
	}

	set(first: number, second: number, at: number): void {
		const place = this.#placeOf(first, second);
		if (this.#at[place] === 0) this.#count += 1;
		this.#first[place] = first;
		this.#second[place] = second;
		this.#at[place] = at + 1;
	}

	clear(): void {
		this.#at.fill(0);
		this.#count = 0;
	}

	#placeOf(first: number, second: number): number {
		let place = first & this.#mask;
		while (this.#at[place] !== 0 && (this.#first[place] !== first || this.#second[place] !== second))
			place = (place + 1) & this.#mask;
		return place;
	}
}

/** Primes; each begins other bits of a key. */
const [FIRST, SECOND] = [0x01_00_01_93, 0x5b_d1_e9_95];

/** 32 bits of a key, each of which any letter may change. */
function bitsOf(key: string, prime: number): number {
	let bits = prime;
	for (let at = 0; at < key.length; at++) bits = Math.imul(bits ^ key.charCodeAt(at), prime);
	bits = Math.imul(bits ^ (bits >>> 15), 0x2c_1b_3c_6d);
	return bits ^ (bits >>> 13);
}
