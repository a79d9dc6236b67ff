import { longestCompared } from "./typing-costs.ts";

interface Paired<T> {
	readonly value: T;
	/** How many different pairs of letters it has. */
	readonly pairs: number;
}

/** Names by the pairs of letters in them, for choices to offer when no name is near enough. */
export interface PairIndex<T> {
	readonly names: readonly Paired<T>[];
	readonly byPair: ReadonlyMap<number, Uint16Array>;
	/** How many pairs a text shares with each name: all zeros between two searches. */
	readonly shared: Uint8Array;
}

export interface Likeness<T> {
	readonly value: T;
	/** Dice's coefficient over pairs: 1 for the same. */
	readonly likeness: number;
}

const edge = 96;
const size = 128;

/** Letters that follow each other, next or next but one, and those at either end; one that comes twice counts once. */
function pairsOf(letters: string): readonly number[] {
	const pairs = new Set<number>();
	let [earlier, before] = [edge, edge];
	for (let at = 0; at < letters.length && at < longestCompared; at++) {
		const code = Math.min(size - 1, letters.charCodeAt(at));
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
		const pairs = pairsOf(value.letters);
		for (const pair of pairs) {
			const list = byPair.get(pair);
			if (list === undefined) byPair.set(pair, [at]);
			else list.push(at);
		}
		return { value, pairs: pairs.length };
	});
	return {
		names,
		byPair: new Map([...byPair].map(([pair, list]) => [pair, Uint16Array.from(list)])),
		shared: new Uint8Array(names.length),
	};
}

/** The `most` names that share most pairs with the letters, best first; none that shares less than a sixth. */
export function mostAlike<T>(
	{ names, byPair, shared }: PairIndex<T>,
	letters: string,
	most: number,
): readonly Likeness<T>[] {
	const pairs = pairsOf(letters);
	const touched: number[] = [];
	for (const pair of pairs) {
		const list = byPair.get(pair) ?? none;
		for (let i = 0; i < list.length; i++) {
			const at = list[i] ?? 0;
			const before = shared[at] ?? 0;
			if (before === 0) touched.push(at);
			shared[at] = before + 1;
		}
	}
	const best: Likeness<T>[] = [];
	let least = leastLikeness;
	for (const at of touched) {
		const name = names[at];
		const count = shared[at] ?? 0;
		shared[at] = 0;
		if (name === undefined) continue;
		const likeness = (2 * count) / (pairs.length + name.pairs);
		if (likeness <= least) continue;
		const before = best.findIndex((it) => it.likeness < likeness);
		best.splice(before < 0 ? best.length : before, 0, { value: name.value, likeness });
		if (best.length > most) best.pop();
		if (best.length === most) least = best.at(-1)?.likeness ?? least;
	}
	return best;
}

const leastLikeness = 1 / 6;
const none = new Uint16Array(0);
