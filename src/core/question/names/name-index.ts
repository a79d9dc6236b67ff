import { cheapest, type Typed, typedLetters, typingCost } from "./typing-costs.ts";

/** A name to be found though misspelt. */
export interface IndexedName<T> {
	/** Letters only, words run together. */
	readonly letters: string;
	/** null for a name that is none of ours and must not be taken for one. */
	readonly value: T | null;
	/** What is added to the cost: how unlikely it is to be asked about. */
	readonly rarity: number;
	/** True for words in the wrong order. */
	readonly turned?: boolean;
}

export interface NameIndex<T> {
	/** By number of letters, and beside each what most of them are passed over by. */
	readonly names: readonly IndexedName<T>[];
	/** Where the names of each length begin; one more than there are lengths. */
	readonly starts: Uint16Array;
	/** Letters that occur, and that occur twice, as bits. */
	readonly once: Int32Array;
	readonly twice: Int32Array;
	readonly rarity: Float64Array;
}

export interface Found<T> {
	readonly name: IndexedName<T>;
	readonly cost: number;
}

export function indexNames<T>(given: readonly IndexedName<T>[]): NameIndex<T> {
	const names = given.toSorted((a, b) => a.letters.length - b.letters.length);
	const longest = names.at(-1)?.letters.length ?? 0;
	const signatures = names.map(({ letters }) => signature(letters));
	return {
		names,
		starts: Uint16Array.from(
			{ length: longest + 2 },
			(_, length) => names.filter(({ letters }) => letters.length < length).length,
		),
		once: Int32Array.from(signatures, ({ once }) => once),
		twice: Int32Array.from(signatures, ({ twice }) => twice),
		rarity: Float64Array.from(names, ({ rarity }) => rarity),
	};
}

function signature(letters: string): { readonly once: number; readonly twice: number } {
	let [once, twice] = [0, 0];
	for (let i = 0; i < letters.length; i++) {
		const bit = 1 << (letters.charCodeAt(i) - 97);
		if ((once & bit) === 0) once |= bit;
		else twice |= bit;
	}
	return { once, twice };
}

/** How many bits are set. */
function ones(bits: number): number {
	let n = bits - ((bits >> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >> 2) & 0x33333333);
	return Math.imul((n + (n >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The least that the differing letters can cost: a wrong letter is one missing and one extra. */
function leastCost(missing: number, extra: number): number {
	const wrong = Math.min(missing, extra);
	return wrong * cheapest.wrong + Math.abs(missing - extra) * cheapest.letter;
}

/** How much further away than the nearest others are looked for, and what part of their rarity counts there. */
export interface Window {
	readonly beyond: number;
	readonly rarity: number;
}

/** Most slips cost less; names further away are only looked at when none is nearer. */
const nearBy = 1.5;
/** Two letters in each other's place look so much worse until both are seen. */
const unseen = 0.4;

/**
 * The name nearest to the letters, if it lies within `limit`, and all that lie within the window beyond it; nearest
 * first. Costs are those of `typingCost` with the name's rarity added.
 */
export function search<T>(
	index: NameIndex<T>,
	letters: string,
	limit: number,
	window: Window,
): readonly Found<T>[] {
	const ready = { typed: typedLetters(letters), ...signature(letters) };
	const near = Math.min(limit, nearBy);
	const nearest = nearestOf(index, ready, near) ?? (limit > near ? nearestOf(index, ready, limit) : null);
	if (nearest === null) return [];
	const found: Found<T>[] = [];
	within(index, ready, nearest + window.beyond, window.rarity, (it) => {
		found.push(it);
		return nearest + window.beyond;
	});
	return found.toSorted((a, b) => a.cost - b.cost);
}

/** What the nearest name costs. */
function nearestOf<T>(index: NameIndex<T>, typed: Sought, limit: number): number | null {
	let nearest = Number.POSITIVE_INFINITY;
	within(index, typed, limit, 1, ({ cost }) => {
		nearest = Math.min(nearest, cost);
		return Math.min(limit, nearest + unseen);
	});
	return nearest <= limit ? nearest : null;
}

interface Sought {
	readonly typed: Typed;
	readonly once: number;
	readonly twice: number;
}

/** Tells of each name within reach, where so much of its rarity is added, and is told how far to reach from there. */
function within<T>(
	index: NameIndex<T>,
	{ typed, once, twice }: Sought,
	limit: number,
	rare: number,
	tell: (found: Found<T>) => number,
): void {
	const length = typed.codes.length;
	let reach = limit;
	for (let away = 0; away * cheapest.step <= reach; away++) {
		for (let each = length - away; each <= length + away; each += Math.max(1, 2 * away)) {
			const end = index.starts[each + 1] ?? 0;
			for (let i = index.starts[each] ?? 0; i < end; i++) {
				const rarity = index.rarity[i] ?? 0;
				const left = reach - rarity * rare;
				const nameOnce = index.once[i] ?? 0;
				const differing = ones(nameOnce ^ once);
				if (differing * (cheapest.wrong / 2) > left) continue;
				const missing = ones(nameOnce & ~once);
				const extra = differing - missing;
				if (leastCost(missing, extra) > left) continue;
				const nameTwice = index.twice[i] ?? 0;
				const missingTwice = missing + ones(nameTwice & ~twice);
				const extraTwice = extra + ones(twice & ~nameTwice);
				if (Math.max(missingTwice, extraTwice) * cheapest.step > left) continue;
				const name = index.names[i];
				if (name === undefined) break;
				const slips = typingCost(typed, name.letters, left);
				if (slips <= left) reach = tell({ name, cost: slips + rarity });
			}
		}
	}
}
