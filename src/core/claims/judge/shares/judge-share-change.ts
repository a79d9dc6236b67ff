import { count, ratio } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, clauseAt } from "../../bind/scene.ts";
import { timesAround } from "../../bind/times-around.ts";
import { dividedBy, minus, type Rational, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { betweenOf, pairsOf } from "../changes/pairs.ts";
import { decide } from "../decide.ts";
import { type Fit, fit } from "../fits.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { partsNamed } from "./share-was.ts";

/** A share told as what moved: "South Wales's share of the Welsh total edged up by". */
const moves =
	/(?<![a-z])(?:share|proportion)(?: of| in)(?![a-z])[^.;:]{0,110}(?<![a-z])(?:up|down|rose|risen|increased|grew|grown|climbed|jumped|fell|fallen|dropped|decreased|declined|slipped|shrank|rise|increase|fall|drop)(?: [a-z]+){0,3} $/;

/** The change of one area's share of a wider one, in percentage points or in per cent (D14). Null where no share is told to move. */
export function judgeShareChange(it: Case<PercentMention>, direction: "up" | "down" | null): Judged | null {
	const { scene, mention, sentence: within, state, subject } = it;
	const clause = clauseAt(scene, within, mention.start);
	if (direction === null || !moves.test(between(scene, clause.start, mention.start))) return null;
	const points = mention.type === "percentage" && mention.points;
	const kind = points ? "points" : "percentage";
	const missing = notOurs(it);
	if (missing !== null) return uncheckable(kind, missing);
	const words = betweenOf(scene, timesAround(scene, within, mention));
	const trials = partsNamed(it).flatMap(([part, whole]) =>
		subject.options.flatMap((measure) =>
			pairsOf(words, yearsKnown(scene.data, scene.look, measure, whole), state, scene.page.terse).flatMap(
				({ earlier, later, plain }): readonly Trial[] => {
					const [a, b, c, d] = [
						scene.look(measure, part, earlier),
						scene.look(measure, whole, earlier),
						scene.look(measure, part, later),
						scene.look(measure, whole, later),
					].map((known) => known.find((one) => isExact(one) && one.low > 0n));
					if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
					const [from, to] = [shareOf(a, b), shareOf(c, d)];
					const size = points ? minus(to, from) : times(dividedBy(minus(to, from), from), rational(100));
					return [
						{
							result: wayFits(mention, direction, size).fits,
							reading: readingOf(scene, part, `${periodLabel(earlier)} to ${periodLabel(later)}`, measure),
							working: `${told(a, b)} to ${told(c, d)} of ${placeName(scene, whole)} is ${size.over < 0n ? "down" : "up"} ${shown(size)}${points ? " percentage points" : "%"}`,
							why: "",
							figures: [a, b, c, d].flatMap((one) => one.figures),
							plain,
							actual: size,
						},
					];
				},
			),
		),
	);
	if (trials.length === 0) return uncheckable(kind, "A change of a share for which the parts are not held.");
	const named = words.later !== null && (words.earlier !== null || words.gap !== null);
	// Of a share some say per cent where they mean points.
	const decision = decide(trials, points && named && subject.how === "stated" && it.place.how === "stated");
	return judged(kind, decision, it, sentence(decision.trial?.working ?? ""));
}

const shareOf = (part: Known, whole: Known): Rational =>
	times(dividedBy(rational(part.low), rational(whole.low)), rational(100));

const told = (part: Known, whole: Known): string =>
	`${count(part.low)} of ${count(whole.low)} (${shown(shareOf(part, whole))}%)`;

const shown = ({ over, under }: Rational): string => ratio(over < 0n ? -over : over, under, 1);

function wayFits({ quantity }: PercentMention, direction: "up" | "down", size: Rational): Fit {
	const falls = size.over < 0n;
	if (falls !== (direction === "down") && size.over !== 0n) return { fits: "no", side: -1 };
	return fit(quantity, falls ? minus(rational(0), size) : size);
}
