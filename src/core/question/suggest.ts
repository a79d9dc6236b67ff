import { type Letters, lettersOf } from "./typing-costs.ts";

interface Paired<T> {
	readonly value: T;
	readonly letters: Letters;
	/** How many different pairs of letters it has. */
	readonly pairs: number;
}

/** Names by the pairs of letters in them, for choices to offer when no name is near enough. */
export interface PairIndex<T> {
	readonly names: readonly Paired<T>[];
	readonly byPair: ReadonlyMap<number, readonly number[]>;
}

export interface Likeness<T> {
	readonly value: T;
	readonly letters: Letters;
	/** Dice's coefficient over pairs: 1 for the same. */
	readonly likeness: number;
}

const edge = 96;
const size = 128;

/** Letters that follow each other, next or next but one, and those at either end; one that comes twice counts once. */
function pairsOf({ codes }: Letters): readonly number[] {
	const pairs = new Set<number>();
	let [earlier, before] = [edge, edge];
	for (const code of codes) {
		pairs.add(before * size + code);
		pairs.add(earlier * size + code);
		[earlier, before] = [before, code];
	}
	pairs.add(before * size + edge);
	return [...pairs];
}

export function indexPairs<T extends { readonly letters: string }>(values: readonly T[]): PairIndex<T> {
	const byPair = new Map<number, number[]>();
	const names = values.map((value, at) => {
		const letters = lettersOf(value.letters);
		const pairs = pairsOf(letters);
		for (const pair of pairs) {
			const list = byPair.get(pair);
			if (list === undefined) byPair.set(pair, [at]);
			else list.push(at);
		}
		return { value, letters, pairs: pairs.length };
	});
	return { names, byPair };
}

/** The `most` names that share most pairs with the letters, best first. */
export function mostAlike<T>(
	{ names, byPair }: PairIndex<T>,
	letters: Letters,
	most: number,
): readonly Likeness<T>[] {
	const pairs = pairsOf(letters);
	const shared = new Uint8Array(names.length);
	for (const pair of pairs) for (const at of byPair.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
	const best: Likeness<T>[] = [];
	for (const [at, { value, letters: own, pairs: count }] of names.entries()) {
		const likeness = (2 * (shared[at] ?? 0)) / (pairs.length + count);
		if (likeness === 0 || (best.length === most && likeness <= (best.at(-1)?.likeness ?? 0))) continue;
		const before = best.findIndex((it) => it.likeness < likeness);
		best.splice(before < 0 ? best.length : before, 0, { value, letters: own, likeness });
		if (best.length > most) best.pop();
	}
	return best;
}
