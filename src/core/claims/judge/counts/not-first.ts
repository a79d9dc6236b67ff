import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, clauseAt } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import { type Case, type Judged, judged, sentence, uncheckable } from "../case.ts";
import type { Decision } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, firmness } from "../periods-for.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

const firstTime =
	/(?<![a-z])for the first time(?![a-z])(?! (?:(?:since|for|this|after)(?![a-z])|in (?!(?:19|20)\d\d|the year)))/;

/**
 * "Topped 1,000 for the first time", where an earlier year did as well; null where none is known to. Where no word tells
 * the year, the first that did is meant.
 */
export function notFirst(it: Case<CountMention>, when: CountTime, { trial }: Decision): Judged | null {
	const { scene, mention } = it;
	const { hedge } = mention.quantity;
	if ((hedge !== "over" && hedge !== "at-least") || trial?.of === undefined) return null;
	const { period: told, reportYear } = it.state;
	const isOpen = told === null && reportYear === null && firmness(when, it.state) === "open";
	if (!trial.plain && !isOpen) return null;
	const clause = clauseAt(scene, it.sentence, mention.start);
	if (!firstTime.test(between(scene, clause.start, clause.end))) return null;
	const { measure, geography, period } = trial.of;
	const years = yearsKnown(scene.data, scene.look, measure, geography)
		.filter((year) => isOpen || year.end < period.end)
		.flatMap((year) => scene.look(measure, geography, year).find(isExact) ?? []);
	const first = years.find((known) => fit(mention.quantity, rational(known.low)).fits !== "no");
	if (first === undefined) return null;
	const working = `${placeName(scene, geography)}, ${periodLabel(first.period)}: ${knownWords(first)}`;
	if (!isOpen) {
		const failed = {
			...trial,
			result: "no" as const,
			working,
			figures: [...trial.figures, ...first.figures],
		};
		return judged(
			"count",
			{ verdict: "does-not-hold", trial: failed, also: [] },
			it,
			`Not for the first time: ${working}.`,
		);
	}
	const [earliest] = years;
	if (earliest === first)
		return uncheckable(
			"count",
			`It is so in every year held of ${placeName(scene, geography)}, and no year is named.`,
		);
	const reading = readingOf(scene, geography, first.period, measure);
	const held = { ...trial, reading, working, figures: first.figures };
	return judged(
		"count",
		{ verdict: "holds", trial: held, also: [] },
		it,
		sentence(`${working}, the first of the years held`),
	);
}
