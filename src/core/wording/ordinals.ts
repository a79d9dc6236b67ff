import { ORDINALS } from "../statistics/number-words.ts";

/** "first" to "ninth", then "10th", "21st", "112th". */
export function ordinal(place: number): string {
	const word = ORDINALS[place - 1];
	if (word !== undefined && place < 10) return word;
	const [ten, one] = [place % 100, place % 10];
	const ending = ten > 10 && ten < 14 ? "th" : (["th", "st", "nd", "rd"][one] ?? "th");
	return `${place}${ending}`;
}

/** A place that may be later by so many: "third", "third or fourth", "third to sixth". */
export function placeSpan(place: number, later: number): string {
	if (later === 0) return ordinal(place);
	return `${ordinal(place)} ${later === 1 ? "or" : "to"} ${ordinal(place + later)}`;
}

/** A place with its ties, and by how many it may be later: "third", "joint third", "third or fourth". */
export const placeWords = ({
	place,
	ties,
	later = 0,
}: {
	readonly place: number;
	readonly ties: number;
	readonly later?: number;
}): string => `${ties > 0 ? "joint " : ""}${placeSpan(place, later)}`;

/** A place before "highest" or "lowest", of which the first is that itself: "the highest", "the highest or second highest", "between the third and the sixth highest". */
export function extremeWords(extreme: "highest" | "lowest", place: number, later = 0): string {
	const first = place === 1 ? extreme : ordinal(place);
	if (later === 0) return `the ${place === 1 ? extreme : `${first} ${extreme}`}`;
	const last = `${ordinal(place + later)} ${extreme}`;
	return later === 1 ? `the ${first} or ${last}` : `between the ${first} and the ${last}`;
}
