import type { Period } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import { type Case, forPlaces, type Judged, judged, notOurs, sentence } from "../case.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { ofHeldMeasures, type Trial } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

const notReached =
	/(?:(?<![a-z])(?:not|never)|n't) (?:quite |even |actually )?(?:reach|hit|get to|touch|make|pass|top|exceed|surpass|break(?: through)?|clear|cross|go (?:past|over|above|through)|get (?:past|over|above)) (?:the )?$/;
const untilThen =
	/^(?: (?:mark|barrier|threshold|offences|crimes|a year))* until (?:as late as |the year )?$/;

/** "Reach" is met by the number itself; what is passed lies below. */
const metAt = /(?:reach|hit|get to|touch|make) (?:the )?$/;

function yearReached({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): Period | null {
	if (!notReached.test(between(scene, within.start, mention.start))) return null;
	const [time] = inside(scene.times, { start: mention.end, end: within.end });
	if (time?.type !== "year") return null;
	// The word before a year may be a part of its time.
	const opens = /^(?:in|until) /.exec(between(scene, time.start, time.end))?.[0] ?? "";
	return untilThen.test(`${between(scene, mention.end, time.start)}${opens}`)
		? (time.periods[0] ?? null)
		: null;
}

/** Whether the words say of a number that it was first reached in the year behind it. */
export const isNotUntil = ({
	scene,
	sentence: within,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): boolean =>
	yearReached({ scene, sentence: within, mention }) !== null;

/** "Did not reach 30,000 until 2021/22": true where that is the first of the years held that did; null of other words. */
export function judgeNotUntil(it: Case<CountMention>): Judged | null {
	const { scene, sentence: within, mention, place, subject } = it;
	const year = yearReached(it);
	if (year === null || notOurs(it) !== null) return null;
	const isMet = metAt.test(between(scene, within.start, mention.start));
	const hedge = isMet ? ("at-least" as const) : ("over" as const);
	const passes = (low: bigint) => fit({ ...mention.quantity, hedge }, rational(low)).fits !== "no";
	const trials = forPlaces(place, (id) =>
		ofHeldMeasures(
			subject.options.map((measure) =>
				yearsKnown(scene.data, scene.look, measure, id)
					.flatMap((one) => scene.look(measure, id, one).find(isExact) ?? [])
					.filter((known) => passes(known.low))
					.slice(0, 1)
					.map(
						(first): Trial => ({
							result: first.period.start === year.start ? "exactly" : "no",
							reading: readingOf(scene, id, first.period, measure),
							working: `${placeName(scene, id)}, ${periodLabel(first.period)}: ${knownWords(first)}, the first of the years held`,
							why: "",
							figures: first.figures,
							plain: true,
							actual: null,
						}),
					),
			),
		),
	);
	const decision = decide(
		trials,
		place.how !== "assumed" && !place.several && (subject.how !== "assumed" || scene.page.terse),
	);
	return judged("count", decision, it, sentence(decision.trial?.working ?? "no year held comes to it"));
}
