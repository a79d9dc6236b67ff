import { checkText } from "../../claims/check-text.ts";
import type { Check } from "../../claims/claim.ts";
import type { Measure } from "../../statistics/measure.ts";
import { capital } from "../../wording/capital.ts";
import type { Setting } from "../kind.ts";
import { defaultMeasure } from "../subject/subject.ts";

/** The same words said of a measure. */
export const saidOf = (measure: Measure, text: string): string => `${capital(measure.noun)}: ${text}`;

/**
 * A sentence that was typed to be asked about, not an article: where it names no measure, the usual one is meant as in any
 * question, and a number that does not agree with it, nor with any that counts nearly the same, does not hold (D57).
 */
export function ofUsualMeasure(text: string, found: Check, { data, today }: Setting): Check {
	if (!found.claims.some(isOpen)) return found;
	const usual = defaultMeasure(data);
	const claimsOf = (measure: Measure) => checkText(saidOf(measure, text), data, { today }).claims;
	const own = claimsOf(usual);
	const others = usual.related.flatMap((id) => data.measure(id) ?? []).map(claimsOf);
	const claims = found.claims.map((claim, at) => {
		const judged = own[at];
		const isElsewhere = others.some((it) => it[at]?.verdict.startsWith("holds") === true);
		return isOpen(claim) && judged?.text === claim.text && judged.verdict === "does-not-hold" && !isElsewhere
			? { ...judged, reading: claim.reading }
			: claim;
	});
	return { ...found, claims };
}

const isOpen = ({ verdict, reading }: Check["claims"][number]): boolean =>
	verdict === "cannot-be-checked" &&
	reading.includes("measure assumed") &&
	!reading.includes("years assumed");
