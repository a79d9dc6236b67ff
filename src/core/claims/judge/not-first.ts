import { periodLabel } from "../../wording/periods.ts";
import type { CountMention } from "../bind/difference.ts";
import { between, clauseAt } from "../bind/scene.ts";
import { rational } from "../rational.ts";
import { type Case, type Judged, judged } from "./case.ts";
import type { Decision } from "./decide.ts";
import { fit } from "./fits.ts";
import { isExact, yearsKnown } from "./known.ts";
import { knownWords, placeName } from "./words.ts";

const firstTime =
	/(?<![a-z])for the first time(?![a-z])(?! (?:(?:since|for|this|after)(?![a-z])|in (?!(?:19|20)\d\d|the year)))/;

/** "Topped 1,000 for the first time", where an earlier year did as well; null where none is known to. */
export function notFirst(it: Case<CountMention>, { trial }: Decision): Judged | null {
	const { scene, mention } = it;
	const { hedge } = mention.quantity;
	if ((hedge !== "over" && hedge !== "at-least") || trial?.of === undefined || !trial.plain) return null;
	const clause = clauseAt(scene, it.sentence, mention.start);
	if (!firstTime.test(between(scene, clause.start, clause.end))) return null;
	const { measure, geography, period } = trial.of;
	const before = yearsKnown(scene.data, scene.look, measure, geography)
		.filter((year) => year.end < period.end)
		.flatMap((year) => scene.look(measure, geography, year).find(isExact) ?? [])
		.find((known) => fit(mention.quantity, rational(known.low)).fits !== "no");
	if (before === undefined) return null;
	const working = `${placeName(scene, geography)}, ${periodLabel(before.period)}: ${knownWords(before)}`;
	const failed = { ...trial, result: "no" as const, working, figures: [...trial.figures, ...before.figures] };
	return judged(
		"count",
		{ verdict: "does-not-hold", trial: failed, also: [] },
		it,
		`Not for the first time: ${working}.`,
	);
}
