/**
 * Positions of rows in order of the numbers they begin with: `key` of them, most important first. `cells` holds
 * `width` numbers a row, those of the key whole and small. Sorts by counting, the last number first, which for
 * hundreds of thousands of rows is several times quicker than comparing them.
 */
export function orderOf(cells: Float64Array, width: number, key: number): Uint32Array {
	let order = new Uint32Array(cells.length / width);
	for (let row = 0; row < order.length; row++) order[row] = row;
	if (isInOrder(cells, width, key)) return order;
	for (let column = key - 1; column >= 0; column--) order = sortBy(order, cells, width, column);
	return order;
}

/** How the keys of two rows compare, given where the rows begin: below, above or equal to 0. */
export function compareKeys(cells: Float64Array, a: number, b: number, key: number): number {
	for (let column = 0; column < key; column++) {
		const difference = (cells[a + column] ?? 0) - (cells[b + column] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function isInOrder(cells: Float64Array, width: number, key: number): boolean {
	for (let from = width; from < cells.length; from += width)
		if (compareKeys(cells, from - width, from, key) > 0) return false;
	return true;
}

/** The same rows by one number of theirs; rows that have the same stay in their order. */
function sortBy(
	order: Uint32Array<ArrayBuffer>,
	cells: Float64Array,
	width: number,
	column: number,
): Uint32Array<ArrayBuffer> {
	let highest = 0;
	for (let at = column; at < cells.length; at += width) highest = Math.max(highest, cells[at] ?? 0);
	const next = new Uint32Array(highest + 2);
	for (let at = column; at < cells.length; at += width) {
		const number = (cells[at] ?? 0) + 1;
		next[number] = (next[number] ?? 0) + 1;
	}
	for (let number = 1; number < next.length; number++)
		next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
	const sorted = new Uint32Array(order.length);
	for (const row of order) {
		const number = cells[row * width + column] ?? 0;
		const to = next[number] ?? 0;
		next[number] = to + 1;
		sorted[to] = row;
	}
	return sorted;
}
