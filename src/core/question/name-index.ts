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

export interface NameIndex<T> {
	/** By number of letters, and beside each what most of them are passed over by. */
	readonly names: readonly Ready<T>[];
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
	const names = given
		.toSorted((a, b) => a.letters.length - b.letters.length)
		.map((name) => ({ ...name, ready: lettersOf(name.letters) }));
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

function within<T>(
	index: NameIndex<T>,
	{ typed, once, twice }: Typed,
	limit: number,
	window: number,
): readonly Found<T>[] {
	const found: Found<T>[] = [];
	const length = typed.codes.length;
	let reach = limit;
	for (let away = 0; away * cheapest.step <= reach; away++) {
		for (let each = length - away; each <= length + away; each += Math.max(1, 2 * away)) {
			const end = index.starts[each + 1] ?? 0;
			for (let i = index.starts[each] ?? 0; i < end; i++) {
				const rarity = index.rarity[i] ?? 0;
				const left = reach - rarity;
				const nameOnce = index.once[i] ?? 0;
				if (ones(nameOnce ^ once) * (cheapest.wrong / 2) > left) continue;
				const missing = ones(nameOnce & ~once);
				const extra = ones(once & ~nameOnce);
				if (leastCost(missing, extra) > left) continue;
				const nameTwice = index.twice[i] ?? 0;
				const missingTwice = missing + ones(nameTwice & ~twice);
				const extraTwice = extra + ones(twice & ~nameTwice);
				if (Math.max(missingTwice, extraTwice) * cheapest.step > left) continue;
				const name = index.names[i];
				if (name === undefined) break;
				const cost = typingCost(typed, name.ready, left) + rarity;
				if (cost > reach) continue;
				found.push({ name, cost });
				reach = Math.min(reach, cost + window);
			}
		}
	}
	return found.filter((it) => it.cost <= reach).toSorted((a, b) => a.cost - b.cost);
}
