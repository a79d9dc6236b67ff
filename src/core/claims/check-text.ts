import type { DataSet } from "../statistics/data-set.ts";
import type { Check } from "./claim.ts";
import { comparisonWarnings } from "./comparison-warnings.ts";
import { findClaims } from "./find-claims.ts";
import { flagsIn } from "./flags.ts";
import { summaryOf } from "./summary.ts";
import { twoMeasures } from "./two-measures.ts";

/**
 * Finds every number in a text that may be a claim about figures held, and says of each whether it holds. `today` is an
 * ISO date. A right statement is never knowingly called wrong: what is not sure cannot be checked, and the reason says why.
 */
export function checkText(text: string, data: DataSet, { today }: { readonly today: string }): Check {
	const { scene, found } = findClaims(text, data, today);
	const bare = found.map((it) => it.claim);
	const claims = bare.map((it) => ({
		...it,
		warnings: [...comparisonWarnings(it, bare, data), ...twoMeasures(it, bare, text, data)],
	}));
	return { claims, flags: [...flagsIn(scene.page)], summary: summaryOf(claims) };
}
