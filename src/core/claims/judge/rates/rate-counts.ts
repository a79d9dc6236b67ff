import type { TextCount } from "../../bind/ends.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, plus, rational } from "../../rational.ts";
import type { RateMention } from "../../read/mention.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";
import { isExact } from "../known.ts";

/** The counts the rate may be told of: the last of its own sentence before it, else the next, else any of the sentence before. */
export function ownCounts(it: Case): readonly TextCount[] {
	const { scene, counts, mention, sentence: within, state } = it;
	const exact = counts.filter(
		(one) => one.quantity.hedge === "none" && !isNow.test(between(scene, mention.end, one.mention.start)),
	);
	const near =
		exact.findLast((one) => one.mention.end <= mention.start) ??
		exact.find((one) => one.mention.start >= mention.end);
	if (near !== undefined) return [near];
	const yearly = inside(scene.mentions, within).findLast(
		(one) =>
			one.type === "rate" &&
			one.unit === "year" &&
			!one.interval &&
			one.end <= mention.start &&
			one.quantity.hedge === "none",
	);
	if (yearly?.type === "rate")
		return [
			{
				mention: yearly,
				quantity: yearly.quantity,
				sentence: within,
				time: null,
				places: [],
				foreign: false,
			},
		];
	const latest = latestFigure.test(between(scene, within.start, mention.start))
		? latestOf(state.counts)
		: null;
	if (latest !== null) return [latest];
	const before = state.counts.filter(
		(one) =>
			one.quantity.hedge === "none" &&
			!one.foreign &&
			within.paragraph - one.sentence.paragraph <= 1 &&
			!wasThen.test(between(scene, one.sentence.start, one.mention.start)) &&
			!(tellsOfNow(it) && isOfEarlier(one, state)),
	);
	if (!goesOn(it)) return before.slice(-1);
	const ends = state.ends.find(
		({ from, to }) => before.length === 2 && before.includes(from) && before.includes(to),
	);
	return ends === undefined ? before.toReversed() : [ends.to, ends.from];
}

/** "The latest figure is an average of three a day": of the count of the sentence before with the latest year. */
const latestFigure =
	/^["“' ]*(?:the|that|its) (?:latest|later|latter|most recent|newest) (?:figure|number|total|count|tally) (?:is|was|works? out|equates|amounts|comes|means|represents|averages)(?![a-z])[^.;]{0,40}$/;

const latestOf = (counts: readonly TextCount[]): TextCount | null => {
	const dated = counts.flatMap((one) =>
		one.time?.type === "year" && one.quantity.hedge === "none" && !one.foreign
			? [{ one, start: one.time.periods[0]?.start ?? "" }]
			: [],
	);
	const [first, second] = dated.toSorted((a, b) => (a.start < b.start ? 1 : -1));
	return first === undefined || first.start === second?.start ? null : first.one;
};

/** "It means that officers deal with 30 a week": of the year the text is about. */
const tellsOfNow = ({ scene, sentence: within, mention }: Case): boolean =>
	/(?<![a-z])(?:now|currently|today|these days|(?:means?|meaning)(?: that)?(?: [a-z'-]+){1,5} (?:are|is|deals?|handles?|records?|logs?|registers?|faces?|sees?|gets?|receives?|takes? on))(?![a-z])/.test(
		between(scene, within.start, mention.end),
	);

/** Of a year before the one the text is about, or of several. */
const isOfEarlier = ({ time }: TextCount, { reportYear }: Case["state"]): boolean =>
	reportYear !== null &&
	(time?.type === "years" ||
		(time?.type === "year" && time.periods.every(({ start }) => start < reportYear.start)));

/** "64 a month in 2016 is now getting 151": the number behind is a rate as well. */
const isNow = /(?<![a-z])(?:is|are|was|were|has|have) now (?:[a-z]+ing |at |up to )?$/;

/** "Since 2017/18, when it was 299": what is told next is not of that year. */
const wasThen =
	/, when (?:it|there|they|that|the (?:figure|total|number)) (?:was|were|had been|stood at)(?: (?:just|only))* $/;

/** "That is one every 23 minutes", "Four a day, every day.": of the count of the sentence before. */
export const goesOn = (it: Case): boolean => isAlone(it) || isThat(it);

/** "Four a day, every day.", "On average more than 115 crimes were logged each day.": all that the sentence says. */
export function isAlone({ scene, sentence: within, mention, state }: Case): boolean {
	const last = state.counts.at(-1)?.sentence;
	const { sentences } = scene.page;
	if (last === undefined || sentences[sentenceAt(sentences, within.start) - 1] !== last) return false;
	if (last.paragraph !== within.paragraph || inside(scene.times, within).length > 0) return false;
	const [lead, tail] = [between(scene, within.start, mention.start), between(scene, mention.end, within.end)];
	const own = between(scene, mention.start, mention.end);
	return (
		/^,?(?: every(?: single)? (?:day|week|month|year))?[.!?"”' ]*$/.test(tail) &&
		(/^["“' ]*$/.test(lead) ||
			(/^["“' ]*on average,? $/.test(lead) && /(?<![a-z])(?:offences|crimes)(?![a-z])/.test(own)))
	);
}

const isThat = ({ scene, sentence: within, mention }: Case): boolean =>
	latestFigure.test(between(scene, within.start, mention.start)) ||
	/^["“' ]*(?:(?:the )?[a-z]+ (?:said|says|added|points out)(?: that)? )?(?:(?:nationally|nationwide|locally|on average|in effect),? )?(?:(?:put another way|in other words|to put it another way|that means|we are talking about)(?![a-z])[^.;]{0,60}$|(?:that|this|it|which)(?:'s| is| was| work(?:s|ed) out| equate[sd]| amount(?:s|ed)| means| meant| add(?:s|ed) up| average[sd])[^.;]{0,40}$)/.test(
		between(scene, within.start, mention.start),
	);

/** "1,108, up from 370. It works out at four a day": of one of the two ends of a change. */
export const areEnds = (it: Case<RateMention>, counts: readonly TextCount[]): boolean =>
	counts.length === 2 &&
	goesOn(it) &&
	it.state.ends.some(({ from, to }) => counts.includes(from) && counts.includes(to));

/** "38,352 were in England and 2,116 in Wales. This equates to 111 a day": of what the counts of several places in one year add up to. */
export function putTogether(it: Case<RateMention>, counts: readonly TextCount[]): TextCount | null {
	const [first, ...rest] = counts;
	if (first === undefined || rest.length === 0 || !isThat(it) || areEnds(it, counts)) return null;
	const placed = new Set(counts.map(({ places }) => places.join(" ")));
	const areOfOneYear = counts.every(
		({ sentence, time }) =>
			sentence === first.sentence && time?.type === "year" && yearOf(time) === yearOf(first.time),
	);
	if (!areOfOneYear || placed.size < counts.length) return null;
	const value = rest.reduce((sum, { quantity }) => plus(sum, quantity.value), first.quantity.value);
	return { ...first, quantity: { ...first.quantity, value } };
}

const yearOf = (time: TextCount["time"]): string | undefined =>
	time?.type === "year" ? time.periods[0]?.start : undefined;

/** "Averaged 726 a year, with 3,632 over the five years": of the years told, and of no single one. */
export const isAverageOf = (
	{ scene, sentence: { start, end }, mention }: Case<RateMention>,
	[own]: readonly TextCount[],
): boolean =>
	mention.unit === "year" &&
	own?.sentence.start === start &&
	((own.time?.type === "range" && own.time.last !== null) || own.time?.type === "years") &&
	/(?<![a-z])averag(?:e[sd]?|ing)(?![a-z])/.test(between(scene, start, end));

/** "The West Midlands recorded 1,822, about 10 a day": of two areas of one name that whose count its sentence tells. */
export function ofItsCount(it: Case<RateMention>, [own]: readonly TextCount[]): Case<RateMention> {
	const { scene, sentence: within, place, subject } = it;
	if (!place.oneName || place.options.length < 2 || own?.sentence !== within) return it;
	const options = place.options.filter((id) =>
		subject.options.some((measure) =>
			scene.data
				.series(measure, id)
				.some((row) =>
					scene
						.look(measure, id, row.period)
						.some((known) => isExact(known) && compare(rational(known.low), own.quantity.value) === 0),
				),
		),
	);
	return options.length === 0 ? it : { ...it, place: { ...place, options } };
}
