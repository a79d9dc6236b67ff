import { periodLabel } from "../../../wording/periods.ts";
import type { TextCount } from "../../bind/ends.ts";
import { compare, rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import { isNear, type Trial } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits } from "./changes.ts";
import { sameKind } from "./pairs.ts";

/**
 * "Up 57%, from 2,303 to 3,641", where 3,614 is held: the change as it is held, where one end is told rightly and the other is
 * a slip near what is held, which is the figure of no year. Null where it is not so: then the change itself may be the slip.
 */
export function changeAsHeld({ scene, place, subject, ends: [own] }: Case, said: ChangeSaid): Trial | null {
	if (own === undefined || !own.near || place.how === "assumed" || subject.how === "assumed") return null;
	const { from, to } = own;
	if ([from, to].some(({ quantity }) => quantity.hedge !== "none")) return null;
	const found = place.options.flatMap((id) =>
		subject.options.flatMap((measure) => {
			const years = yearsKnown(scene.data, scene.look, measure, id);
			const known = years.flatMap((year) => scene.look(measure, id, year).filter(isExact));
			return known.flatMap((a) =>
				known
					.filter(
						(b) =>
							a.period.start < b.period.start && sameKind(a.period, b.period) && isSlip(known, own, [a, b]),
					)
					.flatMap((b): readonly Trial[] => {
						const fits = changeFits(said, rational(a.low), rational(b.low));
						if (fits === null || fits.fits === "no") return [];
						return [
							{
								result: fits.fits,
								reading: `${placeName(scene, id)}, ${periodLabel(a.period)} to ${periodLabel(b.period)}, ${producerOf(scene, measure)}`,
								working: arithmetic(said, a.low, b.low),
								why: "",
								figures: [...a.figures, ...b.figures],
								plain: true,
								actual: null,
								ends: [a.low, b.low],
							},
						];
					}),
			);
		}),
	);
	return found[0] ?? null;
}

/** Whether of two ends one is told as it is held, and the other nearly, but as in no year. */
function isSlip(
	known: readonly Known[],
	{ from, to }: Case["ends"][number],
	[a, b]: readonly [Known, Known],
): boolean {
	const [first, last] = [isHeld(from, a), isHeld(to, b)];
	const [end, one] = first ? [to, b] : [from, a];
	return (
		first !== last && isNear(end.quantity, rational(one.low), REACH) && !known.some((it) => isHeld(end, it))
	);
}

const isHeld = ({ quantity }: TextCount, { low }: Known): boolean =>
	low >= LEAST && compare(quantity.value, rational(low)) === 0;

/** Fewer offences than this are many a year's. */
const LEAST = 50n;
/** How far a slip lies from what is held, in hundredths. */
const REACH = 10;
