import type { Judged } from "../case.ts";
import type { Fit } from "../fits.ts";

/** What is judged by the numbers of the text itself, for which no figure held is needed. */
export const ofOwnNumbers = (kind: Judged["kind"], fits: Fit["fits"], working: string): Judged => ({
	kind,
	reading: "the text's own figures",
	verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
	reason: `${working}.`,
	figures: [],
	working,
});
