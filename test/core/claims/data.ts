import { afterAll } from "vitest";
import { checkText } from "../../../src/core/claims/check-text.ts";
import type { Check } from "../../../src/core/claims/claim.ts";
import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import { publishedData } from "../../support/published-data.ts";

/** The published data set for the tests of one file, and a check against it on a day after all of it. */
export function publishedCheck(): { readonly data: DataSet; readonly check: (text: string) => Check } {
	const data = publishedData();
	afterAll(() => {
		data.close();
	});
	return { data, check: (text) => checkText(text, data, { today: "2026-11-24" }) };
}

/** What a text comes to as a whole: `N` when anything in it does not hold, `Y` when something holds, else `C`. */
export function outcome({ claims }: Check): "Y" | "N" | "C" {
	if (claims.some((it) => it.verdict === "does-not-hold")) return "N";
	return claims.some((it) => it.verdict.startsWith("holds")) ? "Y" : "C";
}
