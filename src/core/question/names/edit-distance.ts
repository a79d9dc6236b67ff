const rowsOf = (length: number) =>
	[new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)] as const;

/** Three rows of the table are all that is looked at; they serve one call after the other. */
let rows = rowsOf(64);

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, one each.
 * Gives `limit + 1` as soon as the distance must be above the limit.
 */
export function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	if (b.length >= rows[0].length) rows = rowsOf(2 * b.length);
	let [before, above, row] = rows;
	for (let j = 0; j <= b.length; j++) above[j] = j;
	for (let i = 1; i <= a.length; i++) {
		row[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped =
				i > 1 &&
				j > 1 &&
				a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
				a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row[j] = cost;
			least = Math.min(least, cost);
		}
		if (least > limit) return limit + 1;
		[before, above, row] = [above, row, before];
	}
	return above[b.length] ?? limit + 1;
}
