import type { Geography } from "../../core/statistics/geography.ts";

const body = (id: string, name: string, note: string): Geography => ({
	id,
	kind: "group",
	name,
	officialName: name,
	welshName: null,
	code: null,
	nation: null,
	region: null,
	covers: "",
	note,
	aliases: [],
	members: [],
	regime: "england-and-wales",
});

/** Bodies that stand among the forces and are none. */
export const BODIES: readonly Geography[] = [
	body(
		"action-fraud",
		"Action Fraud",
		"Action Fraud, since December 2025 Report Fraud, is the national reporting centre for fraud, not a force.",
	),
	body("cifas", "CIFAS", "CIFAS is a fraud prevention body whose members report fraud, not a force."),
	body(
		"uk-finance",
		"UK Finance",
		"UK Finance, before 2017 Financial Fraud Action UK, reports fraud for its member banks; it is not a force.",
	),
];

/** Names that a body has had, or has besides. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
	[/^(?:financial fraud action uk|ffa uk)$/i, "uk-finance"],
	[/^report fraud$/i, "action-fraud"],
];

/** The body of a name, with or without what it was called before: "UK Finance (formerly FFA UK)". */
export function bodyNamed(name: string): Geography | undefined {
	const bare = name.replace(/\s*\((?:formerly|previously)\s[^)]*\)$/i, "");
	const id = OTHER_NAMES.find(([pattern]) => pattern.test(bare))?.[1];
	return BODIES.find((one) => one.id === id || one.name.toLowerCase() === bare.toLowerCase());
}
