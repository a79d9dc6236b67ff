import { UNITS } from "../../../statistics/number-words.ts";
import { areasBefore } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import type { Case } from "../case.ts";
import { ownRegion } from "../ranks/rank-scope.ts";
import { LATER_YEAR } from "./later-year.ts";
import { liesIn } from "./lies-in.ts";

/** Which areas a share is of, as a part and as the whole. */
export interface Shared {
	readonly parts: readonly (readonly string[])[];
	readonly wholes: readonly string[];
	/** No word of the sentence names the whole. */
	readonly assumed?: boolean;
}

const ofAll =
	"of (?:them|every (?:[a-z']+ ){0,4}(?:offen[cs]e|crime|case)|(?:the|all|these|those|all the|all of the) (?:[a-z0-9/']+ ){0,5}(?:offen[cs]es|crimes|cases|total|figure|number))";
const wereIn = new RegExp(
	`^ (?:(?:${ofAll} )?(?:were|was|came|happened|had been|fell)(?: (?:recorded|logged|reported|dealt with|handled))?|of (?:them|these|those)(?: (?:was|were|is|are))?(?: recorded| logged)?) (?:here |there )?(?:in|by|from|within|(?:on|in) the (?:patch|area) of)(?: the| all| all the)?(?: (?<many>${UNITS.slice(2, 11).join("|")})(?: (?:police )?forces (?:of|in|across)(?: the)?)?)? $`,
);
const makesUp = new RegExp(
	`(?:ma(?:kes?|de) up|account(?:s|ed)? for|responsible for|share(?: of (?:them|these|those)(?: in (?:[\\d/-]{4,9}|${LATER_YEAR}))?)? (?:is|was|stood at|came to)|comprise[sd]?|represent(?:s|ed)?)(?: [a-z]+){0,2} $`,
);
/** "2,653 offences, of which Kent had more than half". */
export const ofWhichHad =
	/(?<![a-z])of (?:which|these|those),? [^.;:,\d]{2,60} (?:is|was|had|has|recorded|logged|saw|registered|handled|dealt with|contributed|provided) (?:(?:just|only|about|around|some|nearly|almost|well|slightly|a little|over) )*$/;
/** "48% of the offences in its region", "a third of the region's total". */
const ofRegion =
	/^ of (?:(?:the|all|all of|all the|those|recorded) )*(?:(?:its|the|their) region's(?![a-z])|regional (?:total|figure|number|tally|count)(?![a-z])|[^.;:]{0,90}? (?:in|across|of|for|within|by) (?:(?:its|the|their) (?:whole |entire |home )?region(?![a-z'])|(?:all )?(?:(?:its|the|their) region's|(?:the )?(?:police )?forces (?:in|of|across) (?:its|the|their) region)(?![a-z])))/;
/** "Almost two thirds of the figure for the three counties". */
const OF_SEVERAL = `(?: (?:for|of|across|in|from) (?:the|those|these|all) (?<many>${UNITS.slice(2, 11).join("|")})(?: (?:police )?(?:forces|counties|areas|force areas|constabularies))?)`;
const ends = new RegExp(
	`^(?: ${ofAll})?(?: (?:recorded|logged))?(?: (?:in|for|during) (?:[\\d/-]{4,9}|(?:the (?:latest|last|most recent|same)|that) (?:financial )?year|${LATER_YEAR}))?${OF_SEVERAL}?(?:[.,;!)]| and | - |$)`,
);

/** "In England 38,352 and in Wales 2,116, so 5% were recorded by the four Welsh forces": of what the two have together. */
const NATIONS = ["england", "wales"];

/** "Gwent and North Wales had 1,038, while Dyfed-Powys was responsible for 9%": the first two have no part in it. */
export const isSetApart = ({ scene, mention }: Case, place: PlaceMention): boolean =>
	/(?:;|,? (?:while|whereas|but)) /.test(between(scene, place.end, mention.start));

/** "West Yorkshire and South Yorkshire together recorded": the part is all that are named. */
function jointly(named: readonly PlaceMention[], last: PlaceMention): readonly (readonly string[])[] {
	const ids = [...new Set(named.flatMap(({ geographies }) => geographies.slice(0, 1)))];
	return named.at(-1) === last && ids.length > 1 ? [ids] : [];
}

/** "A quarter were in South Yorkshire", "Essex makes up 28 per cent": of the areas spoken of before in which it lies. */
export function ofUnnamedWhole(it: Case, named: readonly PlaceMention[], tail: string): Shared | null {
	const { scene, sentence: within, mention, state } = it;
	const lead = between(scene, within.start, mention.start);
	const behind = named.find((one) => one.start >= mention.end);
	const before = named.filter((one) => one.end <= mention.start);
	const isOwners =
		behind !== undefined &&
		/^ (?:was|were|is|are)(?: the)? $/.test(between(scene, mention.end, behind.start)) &&
		/^'s?(?: ?[.,;)]|$)/.test(between(scene, behind.end, within.end));
	const were = behind === undefined ? null : wereIn.exec(between(scene, mention.end, behind.start));
	const isOfSoMany = ({ geographies }: PlaceMention) => {
		const told = UNITS.indexOf(were?.groups?.["many"] ?? "");
		return told < 2 || geographies.every((id) => scene.data.geography(id)?.members.length === told);
	};
	const part =
		behind !== undefined && (isOwners || (were !== null && isOfSoMany(behind)))
			? [behind]
			: (makesUp.test(lead) || ofWhichHad.test(lead)) && ends.test(tail)
				? before.filter((one) => !isSetApart(it, one))
				: [];
	const region = ofRegion.test(tail) ? before.at(-1) : undefined;
	if (region !== undefined) {
		const around = region.geographies.flatMap((id) => scene.data.geography(id)?.region ?? []);
		if (around.length === 1)
			return {
				parts: [...jointly(before, region), ...region.geographies.map((id) => [id])],
				wholes: around,
				assumed: region.geographies.every((id) => ownRegion(it, scene.data.geography(id)) === null),
			};
	}
	const all = [...new Set(part.flatMap(({ geographies }) => geographies.slice(0, 1)))];
	// "The South West recorded 3,529, of which Dorset accounted for": the one that holds the others is the whole.
	const around = all.filter((id) => all.some((other) => other !== id && liesIn(scene, other, id)));
	const ids = all.filter((id) => !around.includes(id));
	const told = before.flatMap(({ geographies }) => geographies);
	const both = NATIONS.every((id) => told.includes(id)) ? ["england-and-wales"] : [];
	const holds = (area: string) => ids.every((id) => id !== area && liesIn(scene, id, area));
	const areas = [...around, ...told, ...both, ...areasBefore(scene, within, state), ...groupsNamed(it)];
	// "South Wales accounted for 44% of the Welsh total".
	if (behind !== undefined && ids.length > 0 && behind.geographies.some(holds))
		if (/^ of (?:the |all (?:the )?)?$/.test(between(scene, mention.end, behind.start)))
			return { parts: [ids, ...ids.map((id) => [id])], wholes: behind.geographies.filter(holds) };
	const counted = /(?<![a-z])share of (?:them|these|those) /.test(lead)
		? (state.counts.at(-1)?.places ?? [])
		: [];
	const many = UNITS.indexOf(ends.exec(tail)?.groups?.["many"] ?? "");
	const isOfSize = (id: string) => many < 2 || scene.data.geography(id)?.members.length === many;
	const ofThem = counted.filter(holds);
	const ofSize = many < 2 ? [] : [...new Set(areas)].filter((id) => holds(id) && isOfSize(id));
	const last = (
		ofThem.length > 0 ? ofThem : ofSize.length > 0 ? ofSize : areaOfLast(it).filter(holds)
	).filter(isOfSize);
	const wholes = last.length === 1 ? last : [...new Set(areas)].filter((id) => holds(id) && isOfSize(id));
	// "4,475 were recorded in the East of England, of which Essex made up": the sentence itself names the whole.
	const isOfWhich = around.length > 0 && /(?<![a-z])of which [^.;:]*$/.test(lead);
	// "One in ten were in the West Midlands": of the force or of the region of that name.
	const [only] = part.length === 1 ? ids : [];
	const namesakes = part.flatMap(({ geographies }) =>
		only === undefined
			? []
			: geographies.filter((id) => id !== only && wholes.some((of) => liesIn(scene, id, of))),
	);
	return ids.length === 0 || wholes.length === 0
		? null
		: {
				parts: [ids, ...namesakes.map((id) => [id])],
				wholes: isOfWhich ? around : wholes,
				assumed: !isOfWhich && last.length !== 1,
			};
}

/** "Across the UK there were 30,925. One in 27 was logged in Lancashire": the areas of the last sentence of its paragraph that named any. */
function areaOfLast({ scene, sentence: within }: Case): readonly string[] {
	const before = scene.page.sentences.findLast(
		(one) =>
			one.end <= within.start &&
			one.paragraph === within.paragraph &&
			inside(scene.places, one).some(({ binds, part }) => binds && !part),
	);
	if (before === undefined) return [];
	const named = inside(scene.places, before).filter((one) => one.binds && !one.part);
	return [...new Set(named.flatMap(({ geographies }) => geographies))];
}

/** The groups of forces all of which the text has named: "together with Gloucestershire and Wiltshire". */
function groupsNamed({ scene, sentence: within }: Case): readonly string[] {
	const told = inside(scene.places, { start: 0, end: within.end }).flatMap((one) => one.geographies);
	const named = new Set(
		told.flatMap((id) => {
			const place = scene.data.geography(id);
			return place?.kind === "group" ? place.members : [id];
		}),
	);
	return scene.data
		.geographies()
		.filter(({ kind, members }) => kind === "group" && members.every((id) => named.has(id)))
		.map(({ id }) => id);
}
