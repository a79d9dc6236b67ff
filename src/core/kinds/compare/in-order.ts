import type { Figure } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";

/** Which end of all regions or nations was asked for, and how many of them; null for all. */
export interface InOrder {
	readonly order: "most" | "fewest";
	readonly top: number | null;
	/** "top 3 regions", as a question asks for them. */
	readonly called: string;
}

const ASKS_ORDER =
	/(?<![a-z])(?:rank(?:ed|ing)?|top|bottom|most|fewest|least|highest|lowest|biggest|smallest|largest|worst|best|in order|league table|by (?:the )?(?:counts?|numbers?|totals?))(?![a-z])/i;

/** How regions or nations that were asked for by no names are to be put in order; null where they are not. */
export function orderAsked(
	{ text, geographies: reads, options }: QuestionParts,
	places: readonly Geography[],
): InOrder | null {
	const [first] = reads;
	const isByPart = reads.every((it) => it.certainty === "implied" && it.start === first?.start);
	if (places.length < 2 || !isByPart || !ASKS_ORDER.test(text)) return null;
	const { order = "most", top = null } = options;
	const unit = places.every((it) => it.kind === "region") ? "regions" : "nations";
	const whole = order === "most" ? `rank ${unit}` : `lowest ${unit}`;
	return {
		order,
		top,
		called: top === null ? whole : `${order === "most" ? "top" : "bottom"} ${top} ${unit}`,
	};
}

interface Row {
	readonly geography: Geography;
	readonly now: Figure;
}

/** The rows in that order; null where one has no exact count or is counted by other rules. */
export function sortedBy<T extends Row>(rows: readonly T[], { order }: InOrder): readonly T[] | null {
	const isMixed = new Set(rows.map((it) => it.geography.regime)).size > 1;
	if (isMixed || rows.some((it) => it.now.value === null)) return null;
	const way = order === "most" ? -1 : 1;
	return rows.toSorted((a, b) => way * ((a.now.value ?? 0) - (b.now.value ?? 0)));
}

/** "Most recorded of the nine: the South East 6,121, the North West 5,186: offences in 2022/23"; those level with the last are told too. */
export function orderFinding(
	sorted: readonly Row[],
	{ order, top }: InOrder,
	measure: Measure,
	year: Period,
): string {
	const last = sorted[Math.min(top ?? 1, sorted.length) - 1];
	const told = sorted.slice(0, sorted.findLastIndex((it) => it.now.value === last?.now.value) + 1);
	const words = told.map(({ geography, now }) => `${geography.name} ${figureWords(now)}`);
	return `${order === "most" ? "Most" : "Fewest"} recorded of the ${inWords(sorted.length)}: ${listed(words)} ${countingUnit(measure).many} in ${periodLabel(year)}`;
}

export const NO_ORDER =
	"They cannot be put in order: not all of them have an exact figure by the same rules.";
