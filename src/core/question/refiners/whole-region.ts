import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead, QuestionParts } from "../parts.ts";

const region =
	/(?<![a-z])(?:(?:the|its|their|that|this) )?(?:(?:whole|entire|wider|full|surrounding) )?region(?: as a whole| overall| in full)?(?![a-z])(?! (?:is|was|by))/;

const theForce =
	/^[ |,.]*(?:(?:no|nope|and|but|sorry|actually|ok|okay|just|only|oh|i|we|meant?|want(?:ed)?|was|after|asking|about|for|what|is|in|that's|it's) ?[,.]? )*(?:the )?(?:police )?(?:force(?: area)?|police)(?:'s)?(?: (?:figures?|numbers?|one))?(?: (?:itself|alone|only|instead|please|pls))*,? ?(?:(?:and |but )?(?:not|instead of|rather than)(?: for)? (?:the |that )?(?:whole |entire )?region)?[ .!?]*$/;

/** "And the whole region" after one force: the region that it lies in, else its nation; "the force, not the region": the one of the same name. */
export function inWholeRegion(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	data: DataSet,
): QuestionParts {
	const [place, ...more] = before.geographies;
	const only = theForce.exec(reply);
	const named = only === null || place === undefined ? null : forceOfSameName(place, data);
	if (only !== null && named !== null && more.length + parts.geographies.length === 0)
		return { ...parts, geographies: [areaRead(named, only, parts.text)], unread: [] };
	const match = region.exec(reply);
	if (match === null || place?.outcome !== "matched" || more.length + parts.geographies.length > 0)
		return parts;
	const id = regionOf(place, data);
	return id === null ? parts : { ...parts, geographies: [areaRead(id, match, parts.text)] };
}

const itsRegion =
	/(?<![a-z])(?:in|within|inside|across|among|for|of) (?:its|their|the|that|this) (?:own |home |wider )?region(?![a-z])/;
const ofPlaces = new Set(["rank", "rate", "share"]);

/** "How does Warwickshire rank within its region": among the forces of the region that it lies in. */
export function withItsRegion(parts: QuestionParts, folded: string, data: DataSet): QuestionParts {
	const match = itsRegion.exec(folded);
	const [place, ...more] = parts.geographies;
	const isPlaced = place?.outcome === "matched" && parts.cues.some((it) => ofPlaces.has(it.kind));
	if (match === null || !isPlaced || more.length > 0) return parts;
	const id = regionOf(place, data);
	if (id === null) return parts;
	const area = areaRead(id, match, parts.text);
	// By rate all forces of an area are put in order, and it with them.
	const isByRate = parts.options.per !== undefined || parts.cues.some((it) => it.kind === "rate");
	return { ...parts, geographies: isByRate ? [area] : [place, area] };
}

/** The region that a force lies in, else its nation; null for what is no force, or where neither is held. */
function regionOf({ geographies: [first = ""] }: GeographyRead, data: DataSet): string | null {
	const force = data.geography(first);
	const id = force?.kind === "force" ? (force.region ?? force.nation) : null;
	return id != null && data.geography(id) !== undefined ? id : null;
}

/** The force that a region shares its name with; null where there is none. */
export function forceOfSameName(
	{ outcome, geographies: [first = ""] }: Pick<GeographyRead, "outcome" | "geographies">,
	data: DataSet,
): string | null {
	const area = data.geography(first);
	if (outcome !== "matched" || area?.kind !== "region") return null;
	const name = area.name.replace(/^the | region$/gi, "");
	return area.members.find((id) => data.geography(id)?.name.replace(/ police$/i, "") === name) ?? null;
}

/** The region that shares its name with a force; null where there is none. */
export function regionOfSameName(
	{ outcome, geographies }: Pick<GeographyRead, "outcome" | "geographies">,
	data: DataSet,
): string | null {
	const same = data
		.geographies()
		.find(
			({ id, kind }) =>
				kind === "region" && forceOfSameName({ outcome, geographies: [id] }, data) === geographies[0],
		);
	return outcome === "matched" ? (same?.id ?? null) : null;
}

const areaRead = (id: string, match: RegExpExecArray, text: string): GeographyRead => ({
	start: match.index,
	end: match.index + match[0].length,
	text: text.slice(match.index, match.index + match[0].length),
	certainty: "implied",
	outcome: "matched",
	geographies: [id],
	how: "alias",
	place: null,
	otherwise: [],
	note: "",
});
