import { forcesMeant, placesMeant, regionsMeant } from "../../bind/places-meant.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { onlyTime } from "../../bind/time-for.ts";
import { isBreakdown } from "../../bind/unit-after.ts";
import type { Quantity } from "../../read/quantity.ts";
import type { Time } from "../../read/time.ts";
import {
	type Case,
	type Judged,
	judged,
	NO_PARTS_HELD,
	notHeld,
	notOurs,
	sentence,
	uncheckable,
} from "../case.ts";
import { halfThe } from "../changes/half-the.ts";
import { decide } from "../decide.ts";
import { type CountTime, firmness } from "../periods-for.ts";
import { isNear } from "../trial.ts";
import { laterYear } from "./later-year.ts";
import { liesIn } from "./lies-in.ts";
import { isOfUnnamed } from "./of-an-unnamed-part.ts";
import { sharedAsBefore } from "./of-earlier-share.ts";
import { isOfRest } from "./of-the-rest.ts";
import { OF_THEM, ofThem, withSoManyOfThem, yearOfThem } from "./of-them.ts";
import { ofTotalTold } from "./of-total-told.ts";
import { shareOfElse } from "./of-what-share.ts";
import { apartFrom, partsBehind, sameAs } from "./parts-behind.ts";
import { shareGoesOn } from "./share-goes-on.ts";
import { shareTrials } from "./share-trials.ts";
import { partsNamed, shareWas, wasBefore } from "./share-was.ts";
import { isSetApart, ofUnnamedWhole, type Shared } from "./unnamed-whole.ts";

/** A part of a whole: one area's offences among those of an area that contains it, in the same year. Other shares are not held. */
export function judgeShare(it: Case, quantity: Quantity, said: CountTime): Judged {
	const missing = notOurs(it);
	if (missing !== null) return uncheckable("share", missing);
	const other = shareOfElse(it);
	if (other !== null) return notHeld("share", other);
	const behind = between(it.scene, it.mention.end, clauseAt(it.scene, it.sentence, it.mention.start).end);
	if (elsewhere.test(behind)) return uncheckable("share", "It is told of the rest of the area.");
	if (isOfUnnamed(it)) return uncheckable("share", NO_PARTS_HELD);
	const ends = sharedBetween(it) ?? sharedAsBefore(it, sharedBetween);
	if (ends === null) return uncheckable("share", NO_PARTS_HELD);
	const when = { ...said, time: yearOfThem(it, ends) ?? said.time ?? yearOfShare(it) ?? laterYear(it) };
	const trials = ends.parts.flatMap((ids) =>
		ends.wholes
			.filter((of) => !ids.some((id) => id === of || liesIn(it.scene, of, id)))
			.flatMap((of) => shareTrials(it, ids, of, quantity, when)),
	);
	const firm =
		firmness(when, it.state) === "named" || it.state.period !== null || it.state.reportYear !== null;
	const near = trials.some(
		({ plain, actual }) => plain && (isNear(quantity, actual) || isOfRest(quantity, actual)),
	);
	const latest = it.scene.page.terse && when.time?.type === "latest";
	const decision = decide(
		trials,
		(ends.assumed !== true || (near && ends.wholes.length === 1)) &&
			it.place.how !== "assumed" &&
			(it.subject.how === "assumed" ? it.scene.page.terse && near : firm || near || latest),
	);
	const reason =
		decision.trial === null || decision.trial.result === "unknown"
			? "the figures of the part or of the whole are not held for that year"
			: decision.verdict === "cannot-be-checked"
				? `${decision.trial.working}; but another year may be meant`
				: decision.trial.working;
	return judged("share", decision, it, sentence(reason));
}

/** The one year of its sentence, unless another share was of that: "51%, having been 29% in 2016/17". */
function yearOfShare({ scene, sentence: within, mention }: Case): Time | null {
	const only = onlyTime(scene, within);
	return only !== null && ofShareBefore.test(between(scene, mention.end, only.start)) ? null : only;
}

const ofShareBefore =
	/(?<![a-z])(?:having been|(?:up |down |rising |falling )?from|compared (?:with|to)|against|than|when it (?:was|had been|stood at)) (?:just |only |the )*[\d.]+ ?(?:%|per ?cent|percent)(?: share)? (?:it was |it had been )?(?:in|of|for) (?:the )?$/;

/** "Half were recorded outside South Wales". */
const elsewhere =
	/(?<![a-z])(?:outside|elsewhere|other than|except|beyond|apart from|not (?:in|by))(?![a-z])/;

/** Which area is the part and which the whole; null where the words do not tell. */
export function sharedBetween(it: Case): Shared | null {
	const { scene, sentence: within, mention, place, state } = it;
	const clause = clauseAt(scene, within, mention.start);
	const tail = between(scene, mention.end, clause.end);
	if (isBreakdown(tail)) return null;
	const named = inside(scene.places, within).filter((one) => one.binds && !one.part);
	const part = named.findLast((one) => one.end <= mention.start);
	const whole = named.find((one) => one.start >= mention.end && one.start < clause.end);
	const opened = named[0];
	const ofTotal = ofTotalTold(it);
	if (ofTotal !== null) return ofTotal;
	// "Of the 2,061 offences in Wales, 38% were recorded by South Wales Police."
	if (opened !== undefined && opensWithWhole(scene, within, opened, mention)) {
		const other = named.find((one) => one !== opened && !sameAs(one.geographies, opened.geographies));
		return other === undefined
			? null
			: { parts: other.geographies.map((id) => [id]), wholes: opened.geographies };
	}
	const counted = whole === undefined ? null : withSoManyOfThem(it, whole);
	if (counted !== null) return counted;
	const unnamed = ofUnnamedWhole(it, named, tail) ?? shareGoesOn(it);
	if (unnamed !== null) return unnamed;
	const lead = between(scene, clause.start, mention.start);
	const pair = shareWas.test(lead) || wasBefore.test(lead) ? partsNamed(it)[0] : undefined;
	if (pair !== undefined) return { parts: [[pair[0]]], wholes: [pair[1]] };
	const contains = (id: string, ids: readonly string[]) => ids.every((one) => liesIn(scene, one, id));
	const before = part?.geographies ?? [];
	const here = cameFromRegion.test(tail) ? regionsMeant(scene, within, state) : [];
	const lying = here.filter((id) => before.some((of) => contains(of, [id])));
	if (lying.length > 0) return { parts: lying.map((id) => [id]), wholes: before };
	if (part !== undefined && OF_THEM.test(tail)) return ofThem(it, named, part);
	if (whole === undefined) return OF_THEM.test(tail) ? ofAllTold(it, lead) : null;
	const gap = between(scene, mention.end, whole.start).replace(halfThe, " of ");
	const isOneIn = mention.type === "fraction" && / in /.test(between(scene, mention.start, mention.end));
	if (
		!oneIn.test(gap) &&
		!(isOneIn && /^ (?:(?:in|across)(?: the)? )?$/.test(gap)) &&
		!/^ ?(?:-[^-]{0,30}- |- |\([^()]*\) )?(?::? ?(?:that|this|it|which) (?:is|was) the )?(?:of|share of|share in|proportion of) [^.;:]{0,110}$/.test(
			gap,
		)
	)
		return null;
	// "One in ten of all such offences in England and Wales were in our region".
	if (part === undefined && inOurRegion.test(between(scene, whole.end, clause.end))) {
		const own = regionsMeant(scene, within, state).filter((id) =>
			whole.geographies.some((of) => contains(of, [id])),
		);
		if (own.length > 0) return { parts: own.map((id) => [id]), wholes: whole.geographies };
	}
	// "Nearly half of the 4,800 offences in Yorkshire and the Humber were in the West Yorkshire Police area."
	const behind = named.find((one) => one.start >= whole.end && !sameAs(one.geographies, whole.geographies));
	const link = behind === undefined ? "" : between(scene, whole.end, behind.start);
	if (
		part === undefined &&
		behind !== undefined &&
		!link.includes(";") &&
		(IS_IN.test(link) ||
			// "Were Devon and Cornwall's".
			(/(?:were|was|are|is)(?: the)? $/.test(link) &&
				/^'s?(?: own)?(?: ?[.,;)]|$)/.test(between(scene, behind.end, within.end))))
	)
		return {
			parts: partsBehind(it, named, behind, whole),
			wholes: whole.geographies,
		};
	const meant =
		part === undefined ? forcesMeant(scene, within, between(scene, within.start, mention.start)) : [];
	if (meant.length > 1) return { parts: [meant], wholes: whole.geographies };
	const isPart = (id: string) => whole.geographies.some((of) => contains(of, [id]));
	// Of a place only told of before, which does not lie in the whole, nothing is said.
	const spokenOf =
		part?.geographies ??
		place.options.filter((id) => !whole.geographies.includes(id) && (place.how === "stated" || isPart(id)));
	// "It recorded 2,302. That is more than four in ten recorded in the region": of the place told of before.
	const carried =
		/^["“' ]*(?:that|this|it|which)(?:'s| is| was| ma[dk]es?| accounts| accounted| represents| represented)(?![a-z])/.test(
			between(scene, within.start, mention.start),
		)
			? state.places
			: // "There were 10 a day across the region, and one in nine of all in the UK".
				(placesMeant(scene, within, mention, state) ?? []);
	const parts = spokenOf.length > 0 ? spokenOf : carried.filter(isPart);
	// "Kent together with Essex made up": the part may be all that are named before it.
	const all = named
		.filter((one) => one.end <= mention.start && !isSetApart(it, one))
		.flatMap((one) => one.geographies.slice(0, 1))
		.filter(isPart);
	const isApart = apartFrom(scene, all);
	const joint = new Set(isApart ? all : []);
	return {
		parts: [...(joint.size > 1 ? [[...joint]] : []), ...(isApart ? parts : all).map((id) => [id])],
		wholes: whole.geographies,
	};
}

/** "Between them the two make up 44 per cent of the regional total": of the region in which all of them lie. */
function ofAllTold({ scene, sentence: within, state }: Case, lead: string): Shared | null {
	const parts = forcesMeant(scene, within, lead);
	const wholes = regionsMeant(scene, within, state).filter((of) =>
		parts.every((id) => liesIn(scene, id, of)),
	);
	return parts.length < 2 || wholes.length !== 1 ? null : { parts: [parts], wholes };
}

/** "38,685 in England and Wales, so a tenth of the total came from this region". */
const cameFromRegion =
	/^ of (?:the|that|this|its) (?:[a-z]+ ){0,2}(?:total|figure|number|offences)(?: [a-z]+)? (?:came|comes|were|was|are|is)(?: [a-z]+){0,2} (?:from|in|by) (?:this|the|our) region(?![a-z])/;

const inOurRegion =
	/^ (?:were|was|are|came|took place|happened)(?: recorded| logged)? (?:in|from|by) (?:this|the|our) region(?![a-z'])/;

/** "One in six offences in". */
const oneIn =
	/^ (?:(?:[a-z0-9-]+ ){0,6}(?:offen[cs]es?|crimes?|cases)(?: recorded| logged)?|(?:of (?:everything|all|those) )?(?:recorded|logged)) (?:in|across)(?: the)? $/;

const IS_IN =
	/(?:were|was|is|are|came|comes|fell|fall|landed|occurred|arose|recorded|logged|happened|took place)(?: [a-z]+){0,3} (?:in|by|from|within|on|to|under)(?:(?: just| only)? (?:one|a single|two|three|four|five) (?:police )?(?:forces?|areas?|constabulary|constabularies)(?:,| -|:| \()?)?(?: ?(?:the|an?(?= $)))? ?$|(?:which|that)(?: the)? $/;

function opensWithWhole(
	scene: Case["scene"],
	within: Case["sentence"],
	whole: { readonly start: number },
	mention: { readonly start: number },
): boolean {
	const lead = between(scene, within.start, whole.start);
	return (
		whole.start < mention.start &&
		/^["“' ]*(?:out )?of (?!the (?:\w+ )?forces)(?:all |the |all the |its |some |about |more than )*(?:[^.;:,]|,(?=\d)){0,80}$/.test(
			lead,
		)
	);
}
