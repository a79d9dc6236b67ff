import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareKeys, orderOf } from "../../src/sqlite/data-set/row-order.ts";

const small = fc.integer({ min: 0, max: 5 });
const rowsOfThree = fc.array(fc.tuple(small, small, fc.double({ noNaN: true })));

describe("rows in order of their keys", () => {
	test("are those that comparing them would give, the first come first where keys are the same", () => {
		fc.assert(
			fc.property(rowsOfThree, (rows) => {
				const cells = Float64Array.from(rows.flat());
				const compared = rows
					.map((row, at) => ({ row, at }))
					.toSorted((a, b) => a.row[0] - b.row[0] || a.row[1] - b.row[1] || a.at - b.at);
				expect([...orderOf(cells, 3, 2)]).toEqual(compared.map(({ at }) => at));
			}),
		);
	});

	test("compare by the first number that differs, and only by those of the key", () => {
		const cells = Float64Array.from([1, 2, 9, 1, 2, 4, 1, 3, 0]);
		expect(compareKeys(cells, 0, 3, 2)).toBe(0);
		expect(compareKeys(cells, 3, 6, 2)).toBeLessThan(0);
		expect(compareKeys(cells, 6, 0, 2)).toBeGreaterThan(0);
	});
});
