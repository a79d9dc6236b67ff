import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/core/wording/sha256.ts";

test("agrees with the machine's own, for any text", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
			expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
		}),
	);
});

test("at the edges of a block", () => {
	for (const length of [0, 54, 55, 56, 63, 64, 65, 119, 120, 128]) {
		const text = "’".repeat(length);
		expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
	}
});
