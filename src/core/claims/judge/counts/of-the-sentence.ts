import { type Period, samePeriod, shiftYears, spanning } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { timeOfColumn } from "../../bind/table.ts";
import { standsWithTime } from "../../bind/time-for.ts";
import { rational } from "../../rational.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import { isMeant, type Trial, triedCount } from "../trial.ts";
import { knownWords, placeName, readingOf } from "../words.ts";

/**
 * Another place or year of the same sentence for which the count is right. Which of them the words mean is then not
 * sure enough to call it wrong; null where they leave no doubt, or nothing there fits.
 */
export function ofTheSentence(it: Case<CountMention>, time: Time | null): Trial | null {
	const { scene, sentence, mention, subject } = it;
	if (time?.type === "range" && AS_ONE.test(between(scene, time.end, sentence.end))) return null;
	const named = inside(scene.places, sentence).filter((place) => place.binds && !place.part);
	const owner = named.findLast((place) => place.end <= mention.start);
	const owned =
		owner !== undefined &&
		OWNS.test(between(scene, owner.end, mention.start)) &&
		!AGAINST.test(between(scene, sentence.start, owner.start))
			? owner.geographies
			: null;
	const inOrder = /(?<![a-z])respectively(?![a-z])/.test(between(scene, sentence.start, sentence.end));
	const places = inOrder
		? it.place.options
		: (owned ?? [
				...new Set([
					...named.filter((place) => !ownsAnother(it, place)).flatMap((place) => place.geographies),
					...it.place.options,
				]),
			]);
	const isHeaded = timeOfColumn(scene, sentence, mention) !== null;
	const isDated = isHeaded || (time !== null && time.type !== "back" && standsWithTime(scene, mention, time));
	const years = isDated ? (time?.type === "year" ? time.periods : []) : yearsOf(it);
	// "Dropped in 2023/24, from 765 to 748": what it dropped from is of an earlier year, whichever.
	// "Up from 346 in 2021/22", where 2022/23 is named as well: the year right behind it is its own.
	const isOwn = isDated && yearsOf(it).some((year) => !years.some((own) => samePeriod(own, year)));
	const isCounted = time?.type === "back" && between(scene, mention.end, time.start) === " ";
	const isStart =
		!isHeaded &&
		!isOwn &&
		!isCounted &&
		(fromBase.test(between(scene, sentence.start, mention.start)) ||
			it.ends.some((ends) => ends.near && ends.gap === undefined && ends.from.mention === mention));
	for (const measure of subject.options)
		for (const place of places)
			for (const period of isStart
				? earlier(it, measure, place, years, isDated)
				: isDated
					? years
					: [...years, ...inSpans(it, measure, place)]) {
				const known = scene
					.look(measure, place, period)
					.find(
						(one) =>
							isExact(one) &&
							isMeant(mention.quantity, one, CLOSE) &&
							triedCount(mention.quantity, one)?.fits === "exactly",
					);
				if (known === undefined) continue;
				return {
					result: "exactly",
					reading: readingOf(scene, place, period, measure),
					working: `${placeName(scene, place)}, ${periodLabel(period)}: ${knownWords(known)}`,
					why: "",
					figures: known.figures,
					plain: true,
					actual: rational(known.low),
					of: { measure, geography: place, period },
				};
			}
	return null;
}

/** "Humberside told of 557, whereas North Yorkshire had 693": the number right behind a name is that place's, and no other. */
const ownsAnother = ({ scene, sentence, mention }: Case<CountMention>, place: PlaceMention): boolean => {
	const next = inside(scene.mentions, { start: place.end, end: sentence.end }).find(
		({ type }) => type === "count",
	);
	return (
		place.start >= mention.end &&
		next !== undefined &&
		TAKES.test(between(scene, place.end, next.start)) &&
		!inside(scene.times, { start: place.end, end: next.start }).length
	);
};

/** "Rose 69 per cent in 2017/18, from a low base of 118": of an earlier year than the one named. */
const fromBase =
	/(?<![a-z])(?:from|off|on) (?:a|an|its|the|what was a) (?:[a-z]+ )?(?:base|baseline|starting point|start)(?: of| at)?(?: (?:just|only|about|around))* $/;

/** "Across 2021/22 and 2022/23 combined": of both years, and of neither alone. */
const AS_ONE = /^,? (?:(?:taken|put|added) together|together|combined)(?![a-z])/;

/** In hundredths: how near a count of another year or place must come to "fewer than" and the like to be the one meant. */
const CLOSE = 10;

/** "Kent's 381", "Kent Police recorded 381": the number can be nobody else's. */
const OWNS =
	/^(?:'s?)?(?: (?:police|constabulary|force|officers))*(?:'s?)? ?(?:,? (?:recorded|logged|registered|reported|had|saw|with|on|at)(?: (?:just|only|about|around|more than|nearly|almost|a total of|the))*)? $/;

const TAKES =
	/^(?:'s?)?(?: (?:police|constabulary|force|officers))*(?:'s?)?(?: (?:total|figure|number|tally|count))? (?:had|saw|recorded|logged|registered|reported|managed|was|stood at|came in at|(?:soared|rose|jumped|climbed|grew|fell|dropped|leapt|went up|went down) to)(?: (?:just|only|about|around|more than|nearly|almost|a total of))* $/;

/** "Fares better than neighbouring Durham, with 684": what is named only to compare with owns no number behind a comma. */
const AGAINST =
	/(?<![a-z])(?:than|to|versus|against|behind|unlike|with)(?: the| neighbouring| nearby| that of| those in| in)* $/;

const periodsOf = (time: Time): readonly Period[] =>
	time.type === "year" ? time.periods : time.type === "range" ? [...time.first, ...(time.last ?? [])] : [];

/** The single years, and the sums, of the spans of years a sentence speaks of. */
function inSpans({ scene, sentence, state }: Case, measure: string, place: string): readonly Period[] {
	const held = yearsKnown(scene.data, scene.look, measure, place);
	return inside(scene.times, sentence).flatMap((time) => {
		if (time.type === "years") return isPosition(scene, time) ? [] : held;
		if (time.type !== "range") return [];
		// "In the seven years to 2022/23": the sum up to another year is of no span that is told.
		const isClosed = time.last !== null;
		const last = time.last ?? (state.period === null ? [] : [state.period]);
		return time.first.flatMap((first, at) => {
			const end = last[at] ?? last[0];
			const within = held.filter(
				(it) => it.start >= first.start && (end === undefined || it.start <= end.start),
			);
			const sums = isClosed && end !== undefined ? [end] : within.slice(1);
			return [...within, ...sums.map((it) => spanning(first, it))];
		});
	});
}

/** "2014, the middle of the three years": tells where a year stands, and is itself no span. */
const isPosition = (scene: Scene, { start, end }: Time): boolean =>
	between(scene, start, end).startsWith("of ") &&
	/(?<![a-z])the (?:first|second|third|fourth|fifth|middle|last|latest|final|earliest|most recent) $/.test(
		between(scene, Math.max(0, start - 20), start),
	);

function earlier(
	{ scene }: Case,
	measure: string,
	place: string,
	years: readonly Period[],
	isDated: boolean,
): readonly Period[] {
	const [latest] = years.toSorted((a, b) => (a.start < b.start ? 1 : -1));
	const before = yearsKnown(scene.data, scene.look, measure, place)
		.filter((it) => latest !== undefined && it.start < latest.start)
		.toReversed();
	return isDated || before.length === 0 ? [...years, ...before] : before;
}

/** The years a sentence names, those counted from them, and the year spoken of before it. */
function yearsOf({ scene, sentence, state }: Case): readonly Period[] {
	const times = inside(scene.times, sentence);
	const named = times.flatMap(periodsOf);
	const from = [...named, ...(state.period === null ? [] : [state.period])];
	const counted = times.flatMap((time) =>
		time.type === "back" && Number.isInteger(time.years) ? from.map((it) => shiftYears(it, -time.years)) : [],
	);
	const all = [...(named.length > 0 ? named : from), ...counted];
	return all.filter((it, at) => all.findIndex((other) => samePeriod(it, other)) === at);
}
