import type { Passage } from "../../question/passage.ts";
import { withoutSpans } from "../../question/passage.ts";
import { findCounts } from "./finders/counts.ts";
import { findDirections } from "./finders/directions.ts";
import { findEachYear } from "./finders/each-year.ts";
import { findEveryForce } from "./finders/every-force.ts";
import { findForcesPast } from "./finders/forces-past.ts";
import { findFractions } from "./finders/fractions.ts";
import { findHowMany } from "./finders/how-many.ts";
import { findLevels } from "./finders/levels.ts";
import { findMultiples } from "./finders/multiples.ts";
import { findOnly } from "./finders/only.ts";
import { findPercentages } from "./finders/percentages.ts";
import { findPopulationRates } from "./finders/population-rates.ts";
import { findRanks } from "./finders/ranks.ts";
import { findRates } from "./finders/rates.ts";
import { findStreaks } from "./finders/streaks.ts";
import { findYearsMoved } from "./finders/years-moved.ts";
import type { Finder, Mention } from "./mention.ts";
import { notClaims } from "./not-claims.ts";

/** Each takes its words before the next one looks: longer and surer forms come first. */
const finders: readonly Finder[] = [
	findPopulationRates,
	findRates,
	findPercentages,
	findStreaks,
	findEachYear,
	findYearsMoved,
	findForcesPast,
	findEveryForce,
	findHowMany,
	findOnly,
	findRanks,
	findMultiples,
	findFractions,
	findLevels,
	findCounts,
];

/** Every number that may be a claim, in order. Times must be blank in the passage already. */
export function mentionsIn(passage: Passage): readonly Mention[] {
	let rest = withoutSpans(passage, notClaims(passage));
	const found: Mention[] = [];
	for (const find of finders) {
		const mentions = find(rest);
		found.push(...mentions);
		rest = withoutSpans(rest, mentions);
	}
	return [...found, ...findDirections(rest, found)].toSorted((a, b) => a.start - b.start);
}
