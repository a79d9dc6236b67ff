import type { Geography } from "../../../statistics/geography.ts";
import { isLeftOut } from "../../bind/left-out.ts";
import { areasBefore } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Case } from "../case.ts";
import { idsLeftOut } from "./left-out-of-order.ts";
import { surrounding } from "./of-so-many.ts";

const namedIn = (it: Case<RankMention>): readonly PlaceMention[] =>
	inside(it.scene.places, it.sentence).filter((one) => one.binds && !one.part);

/** The places whose order is told: not the area among whose forces, nor those left out, nor those it is measured against. */
export function rankedPlaces(it: Case<RankMention>): readonly string[] {
	const { scene, mention, sentence, place } = it;
	const area = areaNamed(it) ?? [];
	const named = namedIn(it).filter(
		(one) => !isLeftOut(it.scene, it.sentence, one) && !one.geographies.every((id) => area.includes(id)),
	);
	if (between(scene, mention.start, mention.end).startsWith("no "))
		return named.find((one) => isBehindThan(it, one))?.geographies ?? [];
	const out = new Set([...area, ...idsLeftOut(it)]);
	if (place.how !== "stated" || place.options.some((id) => !out.has(id))) return place.options;
	const before = named.findLast((one) => one.end <= mention.start && one.start >= sentence.start);
	const meant = (before ?? named.find((one) => one.start >= mention.end))?.geographies;
	// "That was 378 more, and the sixth-highest figure in England and Wales": of the force told of before.
	const isCarriedOn =
		it.state.told !== null &&
		inside(scene.places, { start: sentence.start, end: mention.start }).length === 0;
	return meant ?? (isCarriedOn ? [it.state.told] : place.options);
}

const isBehindThan = ({ scene, mention }: Case<RankMention>, place: PlaceMention): boolean =>
	place.start >= mention.end &&
	/(?<![a-z])than(?: (?:in|by|did))?(?: the)? $/.test(between(scene, mention.end, place.start));

const any =
	"(?: (?:the|any|all|any of the|all the|two|three|four|five|six|seven|eight|nine|ten|forces in|police forces in|any force in))*";
const inArea = new RegExp(`^[^,;:]{0,60}(?:in|of|across|for|among)${any} $`);
/** "Top of the national list", "first nationally". */
const ofNation =
	/^[^,;.]{0,140}(?<![a-z])(?:(?:national|nationwide|country's|nation's) (?:list|table|league(?: table)?|ranking|rankings|chart)|nationally|(?:in|across) the (?:land|country|nation))(?![a-z])/;
const otherForce = /^ other (?:[a-z-]+ ){1,4}(?:force|area|constabulary)(?![a-z])/;

/** The area named after the superlative: "the highest number in Wales", "than any other West Midlands force". */
export function areaNamed(it: Case<RankMention>): readonly string[] | null {
	const { scene, sentence, mention } = it;
	const within = inside(scene.places, mention).find((one) => one.end <= mention.end);
	if (within !== undefined) return within.geographies;
	const behind = inside(scene.places, sentence).filter(
		(one) => one.start >= mention.end && !isLeftOut(it.scene, it.sentence, one) && !isBehindThan(it, one),
	);
	const [next] = behind;
	if (next !== undefined && otherForce.test(between(scene, mention.end - 6, next.end + 12)))
		return next.geographies.flatMap((id) => {
			const place = scene.data.geography(id);
			return place?.kind === "force" ? (place.region ?? []) : [id];
		});
	const area = behind.find((one) => inArea.test(between(scene, mention.end, one.start)));
	if (area !== undefined) return area.geographies;
	const before = inside(scene.places, sentence).findLast(
		(one) =>
			one.end <= mention.start &&
			/(?:forces|areas|constabularies)(?: (?:in|of|across))?(?: the)? $|(?:most|highest|largest|lowest|fewest|smallest)[^,;]{0,80} in(?: the)? $/.test(
				between(scene, sentence.start, one.start),
			),
	);
	if (before !== undefined) return before.geographies;
	// "Durham had England and Wales's second highest rate".
	const owner = inside(scene.places, sentence).findLast((one) => one.end <= mention.start);
	const isArea = owner?.geographies.some((id) => (scene.data.geography(id)?.members.length ?? 0) > 1);
	if (
		owner !== undefined &&
		isArea === true &&
		/^'s? (?:own )?$/.test(between(scene, owner.end, mention.start))
	)
		return owner.geographies;
	// "Of the North West's forces, Cumbria had".
	const [first] = inside(scene.places, sentence);
	if (
		first !== undefined &&
		first.end <= mention.start &&
		/^["“' ]*(?:out )?of (?:all )?(?:the )?$/.test(between(scene, sentence.start, first.start)) &&
		/^(?:'s?)? (?:[a-z]+ )?(?:police )?(?:forces|constabularies)(?![a-z])/.test(
			between(scene, first.end, first.end + 40),
		)
	)
		return first.geographies;
	// "Hertfordshire was the East of England force with the smallest rise".
	const whose = inside(scene.places, sentence).findLast((one) => one.end <= mention.start);
	const around = (whose?.geographies ?? []).filter(
		(id) => (scene.data.geography(id)?.members.length ?? 0) > 1,
	);
	if (whose !== undefined && around.length > 0 && forceWith.test(between(scene, whose.end, mention.start)))
		return around;
	const [opening] = inside(scene.places, sentence);
	// "In England, West Midlands had the second highest", "Obscene publications in the South East: Kent top".
	const [subject] = inside(scene.subjects, sentence);
	const start =
		sentence.start + (/^["“' ]*/.exec(between(scene, sentence.start, sentence.end))?.[0].length ?? 0);
	const from = subject !== undefined && subject.start === start ? subject.end + 1 : start;
	if (
		opening !== undefined &&
		opening.end <= mention.start &&
		/^(?:in|across|within)(?: the)? $/.test(between(scene, from, opening.start)) &&
		/^,? /.test(between(scene, opening.end, mention.start)) &&
		opening.geographies.some((id) => (scene.data.geography(id)?.members.length ?? 0) > 1)
	)
		return opening.geographies;
	const tail = between(scene, mention.end, mention.end + 60);
	return /^[^,;.]{0,60}(?:of any (?:uk )?(?:police )?force|of all (?:uk )?(?:police )?forces|than any other)/.test(
		tail,
	) ||
		/any other|^no /.test(between(scene, mention.start, mention.end)) ||
		ofNation.test(between(scene, mention.start, mention.end + 60)) ||
		/^["“' ]*(?:nationally|nationwide),? /.test(between(scene, sentence.start, mention.start))
		? ["uk"]
		: null;
}

/** "Of any force": of those whose offences the measure counts, where that is a nation of its own within the area. */
export function areaCounted({ scene, sentence }: Case, area: string, measure: string): string {
	const isCounted = (id: string) => scene.data.series(measure, id).length > 0;
	const members = scene.data.geography(area)?.members ?? [];
	const isNamed = inside(scene.places, sentence).some(
		(one) => one.geographies.includes(area) && !between(scene, one.start, one.end).startsWith("nation"),
	);
	if (isNamed || members.every(isCounted)) return area;
	const counted = members.filter(isCounted);
	const nation = scene.data
		.geographies()
		.find(
			({ kind, members: own }) =>
				kind === "nation" && own.length === counted.length && own.every((id) => counted.includes(id)),
		);
	return nation?.id ?? area;
}

const forceWith =
	/^ (?:police )?(?:force|area|constabulary) (?:with|that (?:had|has|saw|recorded)|which (?:had|has|saw|recorded)|to (?:have|see|record))(?: (?:had|seen|recorded))? (?:the )?$/;

const amongRegions =
	/^[^,;.]{0,40}(?:of any|of all|of the(?: nine)?|than any other|among(?: the)?|across(?: the)?)(?: of the| the)?(?: other| english| nine)* regions?(?![a-z])/;

/** "Of any English region": the regions an order runs over; null where it is one of forces. */
export function regionsRanked({ scene, mention }: Case<RankMention>): readonly string[] | null {
	const words = between(scene, mention.end, mention.end + 80);
	const own = between(scene, mention.start, mention.end);
	if (!amongRegions.test(words) && !/any other (?:english )?region/.test(own)) return null;
	return scene.data.geographies().flatMap(({ id, kind }) => (kind === "region" ? [id] : []));
}

/** "Second only to the Met": where the other lies outside the region, the order is that of the nation both lie in. */
export function aroundBoth(
	{ scene, sentence, mention }: Case<RankMention>,
	place: Geography | undefined,
): readonly string[] | null {
	const other = inside(scene.places, sentence).find(
		(it) =>
			it.start >= mention.end &&
			/^,? ?(?:behind|after|to)?(?: the)? $/.test(between(scene, mention.end, it.start)),
	);
	if (other === undefined) return null;
	const both = surrounding(place).filter((id) =>
		other.geographies.every((rival) => scene.data.geography(id)?.members.includes(rival)),
	);
	return both.length === 1 ? both : null;
}

const inRegion =
	/^[^,;.]{0,50} (?:in|across|among|of)(?: (?:any|all|the|of|other|forces?|areas?|in|across))* (?:the|its) (?:whole |entire )?region(?:'s (?:police )?forces)?(?![a-z'])/;

/** "The fewest in its region", "of any force in the region". */
export const isOfRegion = ({ scene, mention }: Case<RankMention>): boolean =>
	inRegion.test(between(scene, mention.end, mention.end + 90));

/** The region of a place; null where the text or the NSPCC groups it otherwise, for that may be meant. */
export function ownRegion(
	{ scene, sentence, state }: Case,
	place: Geography | undefined,
): readonly string[] | null {
	if (!place?.region) return null;
	const spoken = areasBefore(scene, sentence, state);
	const across = scene.data
		.geographies()
		.some(
			({ id, kind, region, members }) =>
				kind === "group" && members.includes(place.id) && (region === null || spoken.includes(id)),
		);
	return across ? null : [place.region];
}
