import type { Measure } from "../../core/statistics/measure.ts";
import { lowerLabel, offencesNoun } from "../offences-noun.ts";

const PRODUCER = "Home Office";

/** Measures that were held under an id of their own before their code was read from open data. */
const KNOWN: Readonly<Record<string, string>> = { "86": "obscene-publications-86" };

const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

/** The measure of one offence code; labels drift, so the id is made of the code alone. */
export const codeMeasureId = (code: string): string => KNOWN[code] ?? `home-office-code-${slug(code)}`;
export const subgroupMeasureId = (subgroup: string): string => `home-office-subgroup-${slug(subgroup)}`;
export const groupMeasureId = (group: string): string => `home-office-group-${slug(group)}`;
export const TOTAL_ID = "home-office-total-excluding-fraud";

/** One offence code, by its newest label; `labels` are all of them, the newest first. */
export function codeMeasure(code: string, labels: readonly string[], group: string): Measure {
	const label = labels[0] ?? code;
	const before = labels.slice(1);
	const earlier = before.length === 0 ? "" : ` Earlier labelled ${before.map(quoted).join(", ")}.`;
	return {
		...common,
		id: codeMeasureId(code),
		name: `${lowerLabel(label)}, code ${code} (Home Office)`,
		noun: offencesNoun(label),
		definition: `Offences recorded under Home Office code ${code}, ${quoted(label)}, in the group ${quoted(group)}.${earlier}`,
		terms: [
			...new Set([...labels.map(term), `code ${code.toLowerCase()}`, `offence code ${code.toLowerCase()}`]),
		],
	};
}

export function subgroupMeasure(subgroup: string, group: string, codes: readonly string[]): Measure {
	return {
		...common,
		id: subgroupMeasureId(subgroup),
		name: `${lowerLabel(subgroup)} (Home Office subgroup)`,
		noun: offencesNoun(subgroup),
		definition: `Offences recorded under the Home Office codes of the subgroup ${quoted(subgroup)}, in the group ${quoted(group)}: ${listed(codes)}.`,
		terms: bareTerms(subgroup),
	};
}

export function groupMeasure(group: string, codes: readonly string[]): Measure {
	return {
		...common,
		id: groupMeasureId(group),
		name: `${lowerLabel(group)} (Home Office group)`,
		noun: offencesNoun(group),
		definition: `Offences recorded under the Home Office codes of the group ${quoted(group)}: ${listed(codes)}.`,
		terms: bareTerms(group),
	};
}

export function totalMeasure(): Measure {
	return {
		...common,
		id: TOTAL_ID,
		name: "all recorded crime, excluding fraud (Home Office)",
		noun: "offences of all kinds, excluding fraud",
		definition:
			"Offences recorded under every Home Office code but those of the group “Fraud offences”, which national bodies record for the forces.",
		terms: ["all crime", "all recorded crime", "total recorded crime", "overall crime", "crime"],
	};
}

const common = {
	producer: PRODUCER,
	collection: "from police recorded crime open data",
	coverage:
		"The 43 forces of England and Wales and British Transport Police, quarters from April to June 2012. Scotland and Northern Ireland publish their own figures.",
	periodicity: "quarter",
	caveats: [
		"The figures can be considerably affected by changes in recording policy and practice.",
		"The Home Office revises earlier quarters with every quarterly release.",
	],
	status:
		"Official statistics, but not accredited: police recorded crime in England and Wales lost its accreditation from the statistics regulator in 2014.",
	related: [],
	difference: "",
} as const satisfies Partial<Measure>;

const quoted = (text: string): string => `“${text}”`;
const term = (label: string): string =>
	label
		.toLowerCase()
		.replace(/\s*\(outcomes? only\)/g, "")
		.replace(/,? etc\.?$/, "")
		.trim();

/** A label, and without "offences" where what is left is still what was done: "rape", but not "drug". */
function bareTerms(label: string): readonly string[] {
	const whole = term(label);
	const bare = /^(rape|theft|fraud) offences$/.exec(whole)?.[1];
	return bare === undefined ? [whole] : [whole, bare];
}

function listed(codes: readonly string[]): string {
	return codes.length > 12 ? `${codes.length} codes` : codes.join(", ");
}
