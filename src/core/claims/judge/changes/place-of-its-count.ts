import { areaMadeOf } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import type { Case } from "../case.ts";

/** Smaller counts are several places'. */
const TELLING = rational(100);

/** "Set against 2012/13, when only 51 were recorded, it has grown": what the change is measured from. */
const whenItWas =
	/(?<![a-z])(?:since|against|from|on|with)(?: the year)? [\d/-]{4,9},? when (?:(?:it|there|they) (?:was|were|stood at) )?(?:(?:just|only|a mere) )*$/;

/** "Was down to 212 by 2020/21, a fall of 15%": of the places it may be of, the one that has just the count told before it. */
export function placeOfItsCount(it: Case): Case {
	const joint = areaOfAll(it);
	if (joint !== null) return { ...it, place: { ...it.place, options: [joint], several: false } };
	const { scene, mention, counts, place, subject } = it;
	if (place.how !== "carried" || place.options.length < 2) return it;
	const count = counts.findLast((one) => one.mention.end <= mention.start);
	if (count?.time?.type !== "year" || count.quantity.hedge !== "none" || count.foreign) return it;
	const isBase = whenItWas.test(between(scene, it.sentence.start, count.mention.start));
	if (!isBase && compare(count.quantity.value, TELLING) < 0) return it;
	if (inside(scene.places, { start: count.mention.end, end: mention.start }).length > 0) return it;
	const [year] = count.time.periods;
	if (year === undefined) return it;
	const options = place.options.filter((id) =>
		subject.options.some((measure) =>
			scene
				.look(measure, id, year)
				.some(({ low, high }) => low === high && compare(rational(low), count.quantity.value) === 0),
		),
	);
	return options.length === 1 ? { ...it, place: { ...place, options, several: false } } : it;
}

/** "870 by North Wales Police and Dyfed-Powys Police between them, 220 more than in 2016/17": of the area made of just those told of as one. */
function areaOfAll({ scene, sentence, mention, place }: Case): string | null {
	if (place.how !== "stated" || place.options.length < 2) return null;
	const named = inside(scene.places, { start: sentence.start, end: mention.start }).filter(
		(one) => one.binds && !one.part,
	);
	const last = named.at(-1);
	const area = areaMadeOf(scene, new Set(named.flatMap(({ geographies: [id] }) => id ?? [])));
	return last !== undefined &&
		area !== undefined &&
		place.options.includes(area.id) &&
		/^(?: police| constabulary)? (?:between them|together|combined),? $/.test(
			between(scene, last.end, mention.start),
		)
		? area.id
		: null;
}
