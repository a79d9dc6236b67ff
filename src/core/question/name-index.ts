import { cheapest, type Letters, lettersOf, typingCost } from "./typing-costs.ts";

/** A name to be found though misspelt. */
export interface IndexedName<T> {
	/** Letters only, words run together. */
	readonly letters: string;
	/** null for a name that is none of ours and must not be taken for one. */
	readonly value: T | null;
	/** What is added to the cost: how unlikely it is to be asked about. */
	readonly rarity: number;
}

interface Ready<T> extends IndexedName<T> {
	readonly ready: Letters;
}

/** Names of one length, and beside each what most of them are passed over by. */
interface SameLength<T> {
	readonly names: readonly Ready<T>[];
	/** Letters that occur, and that occur twice, as bits. */
	readonly once: Int32Array;
	readonly twice: Int32Array;
	readonly rarity: Float64Array;
}

export interface NameIndex<T> {
	/** By number of letters. */
	readonly byLength: readonly SameLength<T>[];
}

export interface Found<T> {
	readonly name: IndexedName<T>;
	readonly cost: number;
}

export function indexNames<T>(names: readonly IndexedName<T>[]): NameIndex<T> {
	const longest = Math.max(0, ...names.map((it) => it.letters.length));
	const byLength: Ready<T>[][] = Array.from({ length: longest + 1 }, () => []);
	for (const name of names) byLength[name.letters.length]?.push({ ...name, ready: lettersOf(name.letters) });
	return { byLength: byLength.map(signed) };
}

function signed<T>(names: readonly Ready<T>[]): SameLength<T> {
	const signatures = names.map(({ letters }) => signature(letters));
	return {
		names,
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

function ones(bits: number): number {
	let n = bits - ((bits >> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >> 2) & 0x33333333);
	return (((n + (n >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24;
}

/** The least that the differing letters can cost: a wrong letter is one missing and one extra. */
function leastCost(missing: number, extra: number): number {
	const wrong = Math.min(missing, extra);
	return wrong * cheapest.wrong + Math.abs(missing - extra) * cheapest.letter;
}

/** Most slips cost less; names further away are only looked at when none is nearer. */
const nearBy = 1.5;

/**
 * The name nearest to the letters, if it lies within `limit`, and all that lie within `window` of it; nearest first.
 * Costs are those of `typingCost` with the name's rarity added.
 */
export function search<T>(
	index: NameIndex<T>,
	letters: string,
	limit: number,
	window: number,
): readonly Found<T>[] {
	const ready = { typed: lettersOf(letters), ...signature(letters) };
	let reach = Math.min(limit, nearBy);
	let found = within(index, ready, reach, window);
	if (found.length === 0 && limit > reach) {
		reach = limit;
		found = within(index, ready, reach, window);
	}
	const [nearest] = found;
	if (nearest === undefined || nearest.cost + window <= reach) return found;
	return within(index, ready, nearest.cost + window, window);
}

interface Typed {
	readonly typed: Letters;
	readonly once: number;
	readonly twice: number;
}

function within<T>({ byLength }: NameIndex<T>, { typed, once, twice }: Typed, limit: number, window: number) {
	const found: Found<T>[] = [];
	let reach = limit;
	const lookThrough = (all: SameLength<T>) => {
		for (let i = 0; i < all.names.length; i++) {
			const name = all.names[i];
			if (name === undefined) break;
			const [nameOnce, nameTwice] = [all.once[i] ?? 0, all.twice[i] ?? 0];
			const rarity = all.rarity[i] ?? 0;
			const left = reach - rarity;
			const missing = ones(nameOnce & ~once);
			if (missing * cheapest.wrong > left) continue;
			const extra = ones(once & ~nameOnce);
			if (leastCost(missing, extra) > left) continue;
			const missingTwice = missing + ones(nameTwice & ~twice);
			const extraTwice = extra + ones(twice & ~nameTwice);
			if (Math.max(missingTwice, extraTwice) * cheapest.step > left) continue;
			const cost = typingCost(typed, name.ready, left) + rarity;
			if (cost > reach) continue;
			found.push({ name, cost });
			reach = Math.min(reach, cost + window);
		}
	};
	const length = typed.codes.length;
	for (let away = 0; away * cheapest.step <= reach; away++) {
		for (const each of away === 0 ? [length] : [length - away, length + away]) {
			const names = byLength[each];
			if (names !== undefined) lookThrough(names);
		}
	}
	return found.filter((it) => it.cost <= reach).toSorted((a, b) => a.cost - b.cost);
}
