import type { GeographyRead, QuestionParts } from "../parts.ts";
import { isRanging } from "./left-out-places.ts";

/** "And Wales" where something was left out of a ranking: ranked next, or left out as well. */
export const mayBeLeftOutToo = (
	before: QuestionParts,
	{ geographies: [place, ...more] }: QuestionParts,
	reply: string,
) =>
	isRanging(before) &&
	before.without !== undefined &&
	place?.outcome === "matched" &&
	more.length === 0 &&
	andAlone.test(`${reply.slice(0, place.start)}${reply.slice(place.end)}`);

const andAlone =
	/^[ |,]*(?:and|or|nor|also|plus|\+|&)(?: (?:the|also))* *(?:too|as well|also|either)?[ ?!.]*$/;

/** To be asked about. */
export const asOpen = (read: GeographyRead): GeographyRead => ({
	...read,
	outcome: "ambiguous",
	note: "Some forces are left out of what was asked before: it can be asked about next, or be left out as well.",
});
