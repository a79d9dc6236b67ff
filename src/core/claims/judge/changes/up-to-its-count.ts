import { financialYearStart, type Period, samePeriod, shiftYears } from "../../../statistics/period.ts";
import type { TextCount } from "../../bind/ends.ts";
import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import { triedCount } from "../trial.ts";
import type { Between } from "./pairs.ts";

/** A change that names no year it ends in but says what it came to, where one year alone has that count. */
export interface UpToItsCount {
	readonly measures: readonly string[];
	readonly words: Between;
	/** The words tell where it begins; or every year held before it is known exactly and none is left out, so that the change can begin in no other. */
	readonly isClosed: boolean;
	/** "3,529, up 19% on the year before": both ends are told, and right beside the change. */
	readonly isBeside: boolean;
}

const movedTo =
	/(?<![a-z])to (?:(?:just|only|a|an|the|total|record|high|low|peak|of|reach|stand|at) )*$|(?<![a-z])(?:stood|stands|standing|reached|reaching|came|ended|now) (?:at |to )?$/;

/** "Cumbria answered with 371, 64 more than a year earlier". */
const rightBehind =
	/^(?: offences| crimes| cases)?(?:,| -) (?:(?:which is|that is|or|some|about|up|down|by) )*$/;

/** "Jumped 5% to 543", "up 36% since 2017/18 to 25,281": the change ends in the year that has 543. Null where that year is named, or several have it. */
export function upToItsCount(
	{ scene, sentence: within, counts, ends, mention, place, subject }: Case,
	words: Between,
): UpToItsCount | null {
	const isOpen = words.later === null && !words.part;
	const begins = words.earlier !== null || words.gap !== null;
	const beside = counts.find(
		(it) =>
			begins &&
			it.mention.end <= mention.start &&
			rightBehind.test(between(scene, it.mention.end, mention.start)),
	);
	const [count, ...more] = beside === undefined ? counts : [beside];
	if (!isOpen || count === undefined || more.length > 0 || ends.some((it) => it.near)) return null;
	if (count.quantity.hedge !== "none" || !isOpenEnded(count.time)) return null;
	if (beside === undefined && !movedTo.test(between(scene, within.start, count.mention.start))) return null;
	// "Rose by 41% in five years. It is up 2% to 543 ...": only the number right beside the count is up to it.
	const [first, second] =
		mention.start < count.mention.start ? [mention, count.mention] : [count.mention, mention];
	if (/[.;]|(?<![a-z])(?:and|but|while)(?![a-z])/.test(between(scene, first.end, second.start))) return null;
	const fitting = subject.options.flatMap((measure) =>
		place.options.flatMap((geography) => {
			const years = yearsKnown(scene.data, scene.look, measure, geography);
			return years
				.filter((year) =>
					scene
						.look(measure, geography, year)
						.some((known) => triedCount(count.quantity, known)?.fits === "exactly"),
				)
				.map((year) => ({ measure, geography, year, years }));
		}),
	);
	const [only] = fitting;
	if (
		only === undefined ||
		fitting.some((it) => it.geography !== only.geography || !samePeriod(it.year, only.year))
	)
		return null;
	if (words.earlier?.every((it) => it.start >= only.year.start)) return null;
	return {
		measures: [...new Set(fitting.map((it) => it.measure))],
		words: { ...words, later: [only.year] },
		isBeside: beside !== undefined,
		isClosed:
			begins ||
			fitting.every(({ measure, geography, year, years }) =>
				isClosed(year, years, (it) => {
					const known = scene.look(measure, geography, it);
					return known.length > 0 && known.every(isExact);
				}),
			),
	};
}

/** "Since 2017/18", "in three years": no word says in which year it ends. */
const isOpenEnded = (time: TextCount["time"]): boolean =>
	time === null || time.type === "years" || (time.type === "range" && time.last === null);

/** Whether each financial year from the first held up to this one is known. */
function isClosed(last: Period, years: readonly Period[], isKnown: (year: Period) => boolean): boolean {
	const first = years.find((it) => financialYearStart(it) !== null);
	if (first === undefined || financialYearStart(last) === null) return false;
	for (let year = first; year.start < last.start; year = shiftYears(year, 1))
		if (!isKnown(year)) return false;
	return true;
}
