import type { Cell } from "../spreadsheet/cell.ts";

/** Works out each different cell once, and finds one that comes again at once without looking it up. */
export function remember<Value>(work: (cell: Cell | undefined) => Value): (cell: Cell | undefined) => Value {
	const known = new Map<Cell | undefined, Value>();
	let lastCell: Cell | undefined;
	let last: Value | undefined;
	return (cell) => {
		if (cell === lastCell && last !== undefined) return last;
		lastCell = cell;
		if (typeof cell === "object" && cell !== null) {
			last = work(cell);
			return last;
		}
		const value = known.get(cell) ?? work(cell);
		known.set(cell, value);
		last = value;
		return value;
	};
}
