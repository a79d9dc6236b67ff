import { isDifference } from "../bind/difference.ts";
import type { TextCount } from "../bind/ends.ts";
import type { PlaceBound } from "../bind/place-bound.ts";
import { placeFor } from "../bind/place-for.ts";
import { between, inside } from "../bind/scene.ts";
import { subjectFor } from "../bind/subject-for.ts";
import { unitAfter } from "../bind/unit-after.ts";
import { sentenceAt } from "../text/sentences.ts";
import { type Case, type Judged, notHeld, uncheckable } from "./case.ts";
import { endsFor } from "./changes/ends-for.ts";
import { judgeApart, judgeDifference } from "./changes/judge-difference.ts";
import { judgeDirection } from "./changes/judge-direction.ts";
import { judgeEachOther } from "./changes/judge-each-other.ts";
import { judgeLevel } from "./changes/judge-level.ts";
import { judgeMoved } from "./changes/judge-moved.ts";
import { judgePercentage } from "./changes/judge-percentage.ts";
import { judgeTimesPercent } from "./changes/judge-times-percent.ts";
import { judgeTimesOfRise } from "./changes/times-of-rise.ts";
import { placesApart } from "./comparisons/judge-against-place.ts";
import { countTime, type Found } from "./count-time.ts";
import { downFromAnotherYear } from "./counts/down-from.ts";
import { judgeCountOrRate } from "./counts/judge-count-or-rate.ts";
import { judgeInTable } from "./counts/judge-in-table.ts";
import { judgeMiddle } from "./counts/judge-middle.ts";
import { judgeNotUntil } from "./counts/not-until.ts";
import { judgeRestOfGroup } from "./counts/rest-of-group.ts";
import { judgeForcesChanged } from "./forces/forces-changed.ts";
import { isNumberOfForces } from "./forces/is-number-of-forces.ts";
import { judgeForcesPast } from "./forces/judge-forces-past.ts";
import { judgeHowMany } from "./forces/judge-how-many.ts";
import { forcesPastThen } from "./forces/past-then.ts";
import { isDenied } from "./is-denied.ts";
import { KINDS } from "./kinds.ts";
import { ofOtherThings } from "./of-other-things.ts";
import { byOwnNumbers } from "./own/own-arithmetic.ts";
import { judgeOnly } from "./ranks/judge-only.ts";
import { judgeRank } from "./ranks/judge-rank.ts";
import { judgePopulation } from "./rates/judge-population.ts";
import { judgePopulationRate } from "./rates/judge-population-rate.ts";
import { judgeRate } from "./rates/judge-rate.ts";
import { judgeEachYear } from "./years/judge-each-year.ts";
import { judgeStreak } from "./years/judge-streak.ts";
import { judgeYearsMoved } from "./years/judge-years-moved.ts";
import { yearNamed } from "./years/year-named.ts";

/** What is found of a number: what its judge says, and of things that are not held what the text's own numbers say. */
export function judgeMention(found: Found): Judged | null {
	const judged = judgeAsHeld(found);
	return byOwnNumbers(found, judged) ?? judged;
}

/** Ties a number to place, period and measure and hands it to the judge of its kind; null when it claims nothing. */
function judgeAsHeld(found: Found): Judged | null {
	const { scene, sentence, mention, state } = found;
	const place = ofCountBefore(found, placeFor(scene, sentence, mention, state));
	const subject = subjectFor(scene, sentence, mention, state);
	if (isDenied(found)) return uncheckable(KINDS[mention.type], "It is denied, not claimed.");
	const it: Case = {
		...found,
		place,
		subject,
		ends: endsFor(found, isOfLast(found, place) ? [] : place.options),
	};
	const farMoved = judgeForcesChanged(it);
	if (farMoved !== null) return farMoved;
	const people = judgePopulation(it);
	if (people !== null) return people;
	const things = ofOtherThings(found);
	if (things !== null && mention.type !== "direction") return notHeld(KINDS[mention.type], things);
	const inTable = judgeInTable(it, countTime(found));
	if (inTable !== null) return inTable;
	switch (mention.type) {
		case "count": {
			if ((mention.vague && !isOursVaguely(found)) || isNumberOfForces(found)) return null;
			const then = forcesPastThen(found);
			if (then !== null) return judgeForcesPast({ ...it, mention: then }, countTime(found));
			const first = judgeNotUntil({ ...it, mention });
			if (first !== null) return first;
			const middle = judgeMiddle({ ...it, mention }, countTime(found));
			if (middle !== null) return middle;
			const rest = judgeRestOfGroup({ ...it, mention });
			if (rest !== null) return rest;
			const apart = placesApart(it);
			if (apart !== null) return judgeApart(it, mention, countTime(found), apart);
			if (isDifference(scene, sentence, mention)) return judgeDifference(it, mention, countTime(found));
			const when = countTime(found);
			return downFromAnotherYear({ ...it, mention }, when, judgeCountOrRate({ ...it, mention }, when));
		}
		case "percentage":
		case "fraction":
			return judgePercentage({ ...it, mention }, countTime(found));
		case "multiple":
			return (
				judgeTimesPercent(it) ??
				judgeTimesOfRise({ ...it, mention }) ??
				judgeEachOther({ ...it, mention }) ??
				judgeMoved(it, "multiple", { ...mention, type: "multiple" }, countTime(found))
			);
		case "rate":
			return judgeRate({ ...it, mention }, countTime(found));
		case "population-rate":
			return judgePopulationRate({ ...it, mention }, countTime(found));
		case "rank":
			return judgeRank({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "streak":
			return judgeStreak({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "only":
			return judgeOnly({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "each-year":
			return judgeEachYear({ ...it, mention });
		case "years-moved":
			return judgeYearsMoved({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "forces-past":
			return judgeForcesPast({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "how-many":
		case "every-force":
			return judgeHowMany({ ...it, mention });
		case "level":
			return judgeLevel({ ...it, mention });
		case "direction":
			return judgeDirection({ ...it, mention });
	}
}

/** "That's a rise of 55%": of the counts before it, whichever area was spoken of last. */
const isOfLast = ({ scene, sentence, mention }: Found, { how }: PlaceBound): boolean =>
	how !== "stated" &&
	/^["“' ]*(?:that|this|it|which)(?:'s)?(?![a-z])/.test(between(scene, sentence.start, mention.start));

/** "The region's figure was 3,614. That was up 57%": where its place is only carried, it is that of the count it goes on from. */
function ofCountBefore(found: Found, place: PlaceBound): PlaceBound {
	const last = found.state.counts.at(-1);
	if (place.how !== "carried" || last === undefined || !isOfLast(found, place)) return place;
	if (last.sentence.paragraph !== found.sentence.paragraph || last.places.length === 0) return place;
	return last.places.some((id) => place.options.includes(id)) && !isOfOneNamed(found, last)
		? place
		: { ...place, options: last.places };
}

/** "In West Mercia it was 973. It has risen": of the one place that the sentence before names, and not of what the text is headed with. */
function isOfOneNamed({ scene, sentence }: Found, { sentence: before, places }: TextCount): boolean {
	const named = inside(scene.places, before).filter(({ binds }) => binds);
	const [only, ...more] = named;
	const { sentences } = scene.page;
	return (
		sentences[sentenceAt(sentences, sentence.start) - 1] === before &&
		only !== undefined &&
		more.length === 0 &&
		places.length === 1 &&
		only.geographies.length === 1 &&
		only.geographies[0] === places[0] &&
		inside(scene.places, sentence).length === 0
	);
}

/** "Thousands logged by", not "thousands of children". */
function isOursVaguely({ scene, mention }: Found): boolean {
	const tail = between(scene, mention.end, mention.end + 100).replace(/^ of(?: new| more)?/, "");
	return (
		unitAfter(tail).type === "offences" ||
		/^ (?:child (?:sexual )?abuse |indecent )images? (?:logged|recorded)/.test(tail)
	);
}
