import { expect, test } from "vitest";
import { PLAIN_STYLE } from "../../../src/core/wording/house-style.ts";
import { readStyles } from "../../../src/data-package/read-styles.ts";
import { copyLinesOf } from "../../support/claims/copy-lines.ts";
import { publishedCheck } from "./data.ts";

const { data, check } = publishedCheck();

/** Every one of them is checked by bench/claims.ts. */
const EVERY = 41;

test("copy lines pass our own check, in every house", () => {
	const styles = [PLAIN_STYLE, ...readStyles("data")];
	const lines = [...copyLinesOf(data, styles)].filter((_, at) => at % EVERY === 0);
	expect(lines.length).toBeGreaterThan(400);
	const failed = lines.filter((line) => {
		const { claims } = check(line);
		return claims.length === 0 || claims.some((it) => !it.verdict.startsWith("holds"));
	});
	expect(failed).toEqual([]);
});
