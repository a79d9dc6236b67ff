/** Something with its place; those that tie share the better place, and the next one counts them all. */
export interface Placed<Item> {
	readonly item: Item;
	readonly place: number;
	/** How many others share the place. */
	readonly ties: number;
}

/** Puts items in order and gives each its place. `compare` is negative where the first comes before the second, 0 on a tie. */
export function placed<Item>(
	items: readonly Item[],
	compare: (a: Item, b: Item) => number,
): readonly Placed<Item>[] {
	return items.toSorted(compare).map((item) => ({
		item,
		place: 1 + items.filter((other) => compare(other, item) < 0).length,
		ties: items.filter((other) => compare(other, item) === 0).length - 1,
	}));
}
