import { isDifference } from "../../bind/difference.ts";
import type { Ends } from "../../bind/ends.ts";
import { areasBefore } from "../../bind/places-meant.ts";
import { reachedBefore, reachedWith } from "../../bind/reached-before.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { State } from "../../bind/state.ts";
import { timesAround } from "../../bind/times-around.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";
import { opensWithYear } from "./from-year-before.ts";
import { ofItsBase } from "./of-its-base.ts";
import { isSpelledOut } from "./own-ends.ts";
import { isToldAgain } from "./says-change.ts";

/** The pairs of counts whose change a number may be: those of its own clause's places, or the last pair spoken of. */
export function endsFor(
	{ ends, sentence, mention, scene, state }: Pick<Case, "ends" | "sentence" | "mention" | "scene" | "state">,
	places: readonly string[],
): Case["ends"] {
	const reached = reachedBefore(scene, sentence, mention);
	const upTo = reachedWith(scene, sentence, mention);
	const fit = ends.filter(({ from, to }) => {
		const told = [...from.places, ...to.places];
		// "After hitting 765 in 2022/23, it came down": what was reached is no end of it.
		if (to.time !== null && to.time === reached?.year) return false;
		if (from.time !== null && from.time === upTo) return false;
		// "Jumped by 29% to 933": what it came to is no beginning of it.
		if (cameTo.test(between(scene, mention.end, from.mention.start))) return false;
		return told.length === 0 || places.length === 0 || told.some((id) => places.includes(id));
	});
	const own = fit.filter((it) => it.near);
	const later = timesAround(scene, sentence, mention).filter(
		(it) => it.start >= mention.end && it.type !== "years",
	);
	// "Up 21% from 307 and 68% more than in 2017/18": the second is measured from another year than the pair's.
	const elsewhere = (pair: Ends) =>
		later.length > 0 && !later.some((it) => it === pair.from.time || it === pair.to.time);
	// "Fell by 17% the next year and by 2% in 2019/20": up to that year, and to no other.
	const [ownYear] = later;
	const isUpToOther = ({ to }: Ends) =>
		ownYear?.type === "year" &&
		to.time?.type === "year" &&
		to.time.periods[0]?.start !== ownYear.periods[0]?.start &&
		/^,? (?:(?:in|during)(?: the)? )?$/.test(between(scene, mention.end, ownYear.start));
	const around = timesAround(scene, sentence, mention);
	const otherSpan = ({ gap }: Ends) =>
		gap !== undefined &&
		around.some(
			(it) =>
				it.type === "latest" ||
				it.type === "part" ||
				((it.type === "years" || it.type === "back") && Math.abs(it.years) !== gap),
		);
	// "From 785 to 1,147, but last year they dropped by 80": another clause with a time of its own.
	const clause = clauseAt(scene, sentence, mention.start);
	const ownTime = inside(scene.times, clause).some(({ type }) => type === "latest" || type === "year");
	// "There were 660; in 2021/22, two more": told of a year of its own, which is neither of the pair's.
	const opensWith = opensWithYear(scene, sentence, mention);
	const isOfOwnYear = ({ from, to }: Ends) =>
		opensWith !== null &&
		[from, to].every(
			({ time }) =>
				time?.type === "year" &&
				!time.periods.some(({ start }) => opensWith.some((one) => one.start === start)),
		);
	const inOtherClause = ({ from, to }: Ends) =>
		ownTime &&
		[from, to].every(
			(one) =>
				one.sentence === sentence &&
				(one.mention.start < clause.start || one.mention.start > clause.end) &&
				(one.time === null || one.time.start < clause.start || one.time.start > clause.end || one === to),
		) &&
		(to.time === null ||
			to.time.start < clause.start ||
			to.time.start > clause.end ||
			/(?<![a-z])(?:but|while|whereas|although|though)(?![a-z])/.test(
				between(scene, mention.end, Math.min(from.mention.start, to.mention.start)),
			));
	const ofBase = ofItsBase({ scene, sentence, mention }, own);
	if (ofBase !== null) return [{ ...ofBase, near: true, only: true }];
	if (own.length > 0)
		return own
			.slice(0, 2)
			.map((it) =>
				isSpelledOut({ scene, sentence, mention }, it)
					? it
					: otherSpan(it) ||
							isUpToOther(it) ||
							isFollowed.test(between(scene, it.to.mention.end, mention.start)) ||
							isOfOwnYear(it) ||
							inOtherClause(it) ||
							(it.gap === undefined && (elsewhere(it) || around.some((time) => isOtherSpan(time, it, state))))
						? { ...it, near: false }
						: it,
			);
	const opens = between(scene, sentence.start, mention.start);
	const refers =
		/(?:^|[, ])(?:that|this|it|which)(?: is| was| represents| equates| means| marks|'s| amounts)|^(?:an? |the )?(?:increase|rise|jump|fall|drop|decrease|surge|gap|difference|change)(?: between (?:the two|them))?(?: (?:was|is|comes to|came to|works out at|amounts to|stands at)(?: one)?(?: of)?|(?:, (?:then|therefore|so),)? of)|^(?:the (?:number|figure|total) )?(?:up|down|plus|minus|grew|rose|fell|dropped|increased|an? )?(?: by)? ?$/.test(
			opens,
		);
	// "It went from 148 to 307. It has doubled."
	const hasMoved = mention.type === "multiple" && mention.verb && itHas.test(opens);
	const first = !inside(scene.mentions, sentence).some(
		(it) =>
			it.end <= mention.start &&
			it.type !== "direction" &&
			!(it.type === "count" && isDifference(scene, sentence, it)),
	);
	// "It was 3,626 and three a year before. Together that is 149 more": not between two counts of one of them.
	const ofAll =
		/^["“' ]*(?:together|combined|taken together|put together|between them|in all|all told|altogether|overall)(?![a-z])/.test(
			opens,
		);
	const dated = ofAll || timesAround(scene, sentence, mention).length > 0;
	const hasOwnBase = /^,? (?:up |down )?(?:from|on)(?: (?:the|just|only))* \d/.test(
		between(scene, mention.end, mention.end + 24),
	);
	// "Staffordshire's went from 343 to 744. The total rose 14%": a total is of more than one force, where more were told of.
	const isTotal =
		/^["“' ]*the (?:overall |combined |national |grand )?total(?![a-z])/.test(opens) &&
		areasBefore(scene, sentence, state).length > 0;
	const isOfForce = ({ to }: Ends) =>
		to.places.length > 0 && to.places.every((id) => (scene.data.geography(id)?.members.length ?? 0) < 2);
	return fit
		.filter(
			({ from, to }) => Math.max(from.sentence.paragraph, to.sentence.paragraph) >= sentence.paragraph - 1,
		)
		.filter((it) => !around.some((time) => isOtherSpan(time, it, state)))
		.map((it) => ({
			...it,
			near:
				(refers || hasMoved || isToldAgain({ scene, sentence, mention }, it)) &&
				first &&
				!dated &&
				!hasOwnBase &&
				!(isTotal && isOfForce(it)),
		}));
}

const itHas = /^["“' ]*(?:it|that|this|the (?:number|figure|total|count|tally)) (?:has|had|have) $/;

/** "From 660 to 662, before leaping by 103": what came after it is not between them. */
const isFollowed =
	/^(?: (?:offences|crimes|cases))?,? (?:before|and then) (?:[a-z]+ing|(?:it )?[a-z]+ed|leapt|rose|fell|went|shot|grew)(?: (?:up|down|back|again|sharply))*(?: by)?(?: (?:another|a further|just|only|some|about|almost|nearly|more than|over))* $/;

const cameTo = /^,? to (?:(?:just|only|about|around|nearly|almost|over|under|a|record|some) )*$/;

/** "Over the past three years it has risen by": not between counts of years that lie five apart. */
function isOtherSpan(time: Time, { from, to }: Ends, { reportYear }: State): boolean {
	if (time.type !== "years" || !Number.isInteger(time.years)) return false;
	const [first, last] = [from.time, to.time].map((it) =>
		it?.type === "year" ? it.periods[0] : it?.type === "latest" ? (reportYear ?? undefined) : undefined,
	);
	if (first === undefined || last === undefined) return false;
	const apart = Number(last.start.slice(0, 4)) - Number(first.start.slice(0, 4));
	// Six years of figures are told as "in six years" as well.
	return apart !== time.years && apart !== time.years - 1;
}
