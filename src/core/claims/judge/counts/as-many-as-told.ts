import { UNITS } from "../../../statistics/number-words.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { fit } from "../fits.ts";

/** How many forces, in words or digits. */
export const several = "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";

export const sumOf = (run: readonly CountMention[]) =>
	rational(run.reduce((total, one) => total + one.quantity.value.over, 0n));

/** "As a pair they accounted for 1,483": of the counts told before it, so many as the words count, where just one such sum is it. */
export function ofAsManyAsTold(
	{ scene, sentence, mention }: Case<CountMention>,
	before: readonly CountMention[],
): readonly CountMention[] | null {
	const lead = between(scene, sentence.start, mention.start);
	const told = new RegExp(
		`(?:(?:the|these|those|both|all) (?:(?<n>${several}) )?(?:forces|force areas|counties|areas|constabularies|neighbours|years)|(?<pair>(?:the|a) pair)|(?<two>the two(?= (?:make|made|come|came|give|gave|had|have|recorded|account|add|total))))(?![a-z])`,
	).exec(lead)?.groups;
	if (told === undefined || mention.quantity.hedge !== "none" || mention.quantity.value.over < LEAST)
		return null;
	const size = told["n"] === undefined ? 2 : UNITS.indexOf(told["n"]);
	const runs = setsOf(before.slice(-FEW), size).filter(
		(run) => fit(mention.quantity, sumOf(run)).fits === "exactly",
	);
	const [only] = runs;
	return only !== undefined && runs.length === 1 ? only : null;
}

/** Smaller sums are too often those of something else. */
const LEAST = 200n;
const FEW = 6;

function setsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
	if (size <= 0) return size === 0 ? [[]] : [];
	return items.flatMap((first, at) => setsOf(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
