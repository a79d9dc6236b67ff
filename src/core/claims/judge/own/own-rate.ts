import { between, inside } from "../../bind/scene.ts";
import type { Judged } from "../case.ts";
import { fitRate } from "../rates/fit-rate.ts";
import { perUnit } from "../rates/per-unit.ts";
import { workingOf } from "../rates/rate-working.ts";
import { isNear } from "../trial.ts";
import { numbersBeside, sentenceBefore, type Told } from "./numbers-told.ts";
import { ofOwnNumbers } from "./of-own-numbers.ts";

const YEARS = [
	{ days: 365, years: 1 },
	{ days: 366, years: 1 },
];

/**
 * "With 6,350 such offences in a year, police are dealing with 17 a day": the one number of a sentence spread over a year,
 * whatever it counts. Where no word says that it is of a year it is confirmed at most.
 */
export function rateOfOne(it: Told): Judged | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "rate" || mention.unit === "year") return null;
	const own = numbersBeside(scene, sentence, mention);
	const before = sentenceBefore(it);
	const isAgain =
		own.length === 0 && before !== null && goesOn.test(between(scene, sentence.start, mention.start));
	const [total, ...more] = isAgain ? numbersBeside(scene, before, mention) : own;
	if (total === undefined || more.length > 0) return null;
	const where = isAgain ? before : sentence;
	const times = inside(scene.times, where);
	if (times.some((time) => (time.type === "years" && time.years !== 1) || time.type === "part")) return null;
	if (times.some(({ type }) => type === "range")) return null;
	const tried = YEARS.map((length) => ({ length, actual: perUnit(mention, total.quantity.value, length) }));
	const best = tried.find(({ actual }) => fitRate(mention.quantity, actual).fits !== "no") ?? tried[0];
	if (best === undefined) return null;
	const { fits } = fitRate(mention.quantity, best.actual);
	const isOfYear = times.length === 1 || yearly.test(between(scene, where.start, where.end));
	if (fits === "no" && !(isOfYear && isNear(mention.quantity, best.actual, 60) && isBare(it))) return null;
	const working = workingOf(mention, total.quantity.value, best.length, best.actual);
	return ofOwnNumbers("rate", fits, working);
}

const goesOn =
	/^["“' ]*(?:that|this|it|which)(?:'s)?(?: (?:is|was|works out|equates|amounts|means|adds up|comes))[^.;:\d]{0,40}$/;
const yearly =
	/(?<![a-z])(?:(?:in|over|during|for) (?:the|a|one|that|last|a single) (?:\w+ )?year|annual(?:ly)?|per year|a year|(?:12|twelve) months)(?![a-z])/;

/** "17 a day", not "17 calls a day": told of what the sentence counts. */
const isBare = ({ scene, sentence, mention }: Told): boolean =>
	!/\d (?!(?:a|an|per|every|each|single|average|on)(?![a-z]))[a-z]/.test(
		between(scene, mention.start, mention.end),
	) &&
	!/(?<![a-z])(?:more|extra|additional|fewer|another)(?![a-z])/.test(
		between(scene, Math.max(sentence.start, mention.start - 20), mention.end),
	);
