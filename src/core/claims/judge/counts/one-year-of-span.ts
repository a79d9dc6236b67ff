import { financialYearsIn, type Period, spanning } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { type Case, type Judged, judged } from "../case.ts";
import { isExact } from "../known.ts";
import type { CountTime } from "../periods-for.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

/** Smaller numbers stand for too much to tell whose they are. */
const LEAST = 100n;

/**
 * "Between April 2021 and March 2023 Kent Police recorded 1,568": the figure of one year told as what several came to. Only
 * where it is the one number of its sentence, said of what was recorded: then it is no end of a change.
 */
export function oneYearOfSpan(it: Case<CountMention>, { time, total }: CountTime): Judged | null {
	const { scene, sentence, mention, place, subject } = it;
	const { value, hedge } = mention.quantity;
	if (!total || time?.type !== "range" || hedge !== "none" || value.under !== 1n || value.over < LEAST)
		return null;
	const [first, last] = [time.first[0], time.last?.[0]];
	if (first === undefined || last === undefined || place.options.length !== 1) return null;
	if (!hasRecorded.test(between(scene, sentence.start, mention.start))) return null;
	if (inside(scene.mentions, sentence).some((one) => one !== mention && isOfChange.has(one.type)))
		return null;
	for (const measure of subject.options)
		for (const id of place.options) {
			const whole = scene.look(measure, id, spanning(first, last)).find(isExact);
			const alone = yearsOf(first, last)
				.flatMap((year) => scene.look(measure, id, year).filter(isExact))
				.find((one) => one.low === value.over);
			if (whole === undefined || alone === undefined || whole.low === value.over) continue;
			const working = `${placeName(scene, id)}, ${periodLabel(whole.period)}: ${count(whole.low)}`;
			const trial: Trial = {
				result: "no",
				reading: readingOf(scene, id, whole.period, measure),
				working,
				why: "",
				figures: alone.figures,
				plain: true,
				actual: null,
			};
			const reason = `${working}. ${count(alone.low)} is ${placeName(scene, id)} in ${periodLabel(alone.period)} alone.`;
			return judged("total", { verdict: "does-not-hold", trial, also: [] }, it, reason);
		}
	return null;
}

const yearsOf = (first: Period, last: Period): readonly Period[] => financialYearsIn(spanning(first, last));

const hasRecorded =
	/(?<![a-z])(?:recorded|logged|registered|reported|noted|counted|handled|dealt with|totted up)(?: (?:a total of|in all|just|only|some|no fewer than))* $/;
const isOfChange: ReadonlySet<string> = new Set(["count", "percentage", "multiple", "fraction", "direction"]);
