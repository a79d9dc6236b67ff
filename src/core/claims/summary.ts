import { inWords } from "../wording/numbers.ts";
import type { Claim } from "./claim.ts";

/** How many of how many numbers were checked, and what came of it (D58). */
export function summaryOf(claims: readonly Claim[]): string {
	if (claims.length === 0) return "No figures to check were found. Nothing checked is nothing endorsed.";
	const of = (verdict: Claim["verdict"]) => claims.filter((it) => it.verdict === verdict).length;
	const [holds, fails, open] = [
		of("holds") + of("holds-after-rounding"),
		of("does-not-hold"),
		of("cannot-be-checked"),
	];
	const checked = `${holds + fails} of ${claims.length} ${claims.length === 1 ? "number" : "numbers"} checked`;
	const found = [
		...(holds > 0 ? [`${inWords(holds)} ${holds === 1 ? "holds" : "hold"}`] : []),
		...(fails > 0 ? [`${inWords(fails)} ${fails === 1 ? "does" : "do"} not hold`] : []),
		...(open > 0 ? [`${inWords(open)} cannot be checked`] : []),
	];
	return `${checked}: ${found.join(", ")}. Nothing checked is nothing endorsed.`;
}
