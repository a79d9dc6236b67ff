import { count, inWords } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, rational, times } from "../../rational.ts";
import { type Case, type Judged, judged } from "../case.ts";
import type { CountTime } from "../periods-for.ts";
import { ofOwnFigures, type Trial, triedCount } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";
import { isOfNoneAlone } from "./of-none-alone.ts";
import { findElsewhere } from "./why-count-fails.ts";

const peak =
	/(?:peak(?:ing|ed)?(?: year)?(?: of| at)?|(?:a )?high of|highest(?: year| total| figure)?(?: being| of| at)?|maximum of|at most|never more than|no more than) (?:just |only |about )?$/;

/** A total over some years that is more than so many of the highest of them, as the text itself gives it. */
export function impossibleTotal(it: Case<CountMention>, { time }: CountTime): Judged | null {
	if (time?.type !== "years" || !Number.isInteger(time.years)) return null;
	const { scene, sentence, mention } = it;
	const highest = inside(scene.mentions, sentence).find(
		(other) =>
			other !== mention &&
			other.type === "count" &&
			peak.test(between(scene, Math.max(0, other.start - 40), other.start)),
	);
	if (highest?.type !== "count") return null;
	const most = times(highest.quantity.value, rational(time.years));
	if (compare(mention.quantity.value, most) <= 0) return null;
	const working = `${time.years} years of at most ${count(highest.quantity.value.over)} give at most ${count(most.over)}`;
	const trial: Trial = ofOwnFigures({
		result: "no",
		working,
		actual: null,
	});
	return judged("total", { verdict: "does-not-hold", trial, also: [] }, it, `Impossible: ${working}.`);
}

/** "3,419 over five years:" and then the counts of six: a total over as many years as it does not have. */
export function otherYearsListed(it: Case<CountMention>, { time }: CountTime): Judged | null {
	if (time?.type !== "years" || !Number.isInteger(time.years)) return null;
	const { scene, mention, counts } = it;
	const list = counts.filter((one) => one.mention.start >= mention.end);
	const [first] = list;
	if (
		first === undefined ||
		!/^[^.;\d]{0,80}: ?$/.test(between(scene, Math.max(time.end, mention.end), first.mention.start))
	)
		return null;
	const years = new Set(
		list.flatMap((one) => (one.time?.type === "year" ? (one.time.periods[0]?.start ?? []) : [])),
	);
	if (
		years.size !== list.length ||
		years.size <= time.years ||
		list.some((one) => one.quantity.hedge !== "none")
	)
		return null;
	const sum = list.reduce((total, one) => total + one.quantity.value.over, 0n);
	const working = `${list.map((one) => count(one.quantity.value.over)).join(" + ")} = ${count(sum)}`;
	const trial: Trial = ofOwnFigures({
		result: "no",
		working,
		actual: rational(sum),
	});
	const reason = `It is said of ${inWords(time.years)} years, and ${inWords(list.length)} are listed: ${working}.`;
	return judged("total", { verdict: "does-not-hold", trial, also: [] }, it, reason);
}

/**
 * A count said of a part that is exactly the figure of a whole it belongs to, for a year in which the part's own is held
 * and is another: a figure of the UK said of England and Wales.
 */
export function anotherPlaces(it: Case<CountMention>, { time }: CountTime): Judged | null {
	const { scene, mention, place, subject } = it;
	const { value, hedge, step } = mention.quantity;
	if (
		place.how !== "stated" ||
		place.several ||
		time !== null ||
		isOfNoneAlone(it) ||
		hedge !== "none" ||
		value.under !== 1n ||
		value.over < 200n ||
		step.over !== 1n
	)
		return null;
	for (const found of findElsewhere(scene, subject.options, value.over)) {
		const whole = scene.data.geography(found.geography);
		for (const id of place.options) {
			const part = scene.data.geography(id);
			const forces = part === undefined ? [] : part.members.length > 0 ? part.members : [part.id];
			if (
				whole === undefined ||
				whole.id === id ||
				forces.length === 0 ||
				!forces.every((force) => whole.members.includes(force))
			)
				continue;
			const own = scene.look(found.measure, id, found.period);
			if (own.length === 0 || own.some((known) => triedCount(mention.quantity, known)?.fits !== "no"))
				continue;
			const right =
				own[0] === undefined
					? ""
					: `${placeName(scene, id)}, ${periodLabel(found.period)}: ${knownWords(own[0])}`;
			const trial: Trial = {
				result: "no",
				reading: readingOf(scene, id, found.period, found.measure),
				working: right,
				why: "",
				figures: own.flatMap((known) => known.figures),
				plain: true,
				actual: null,
			};
			return judged(
				"count",
				{ verdict: "does-not-hold", trial, also: [] },
				it,
				`${count(found.low)} is ${placeName(scene, whole.id)} in ${periodLabel(found.period)}. ${right}.`,
			);
		}
	}
	return null;
}
