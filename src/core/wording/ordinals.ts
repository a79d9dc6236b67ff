const WORDS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/** "first" to "ninth", then "10th", "21st", "112th". */
export function ordinal(place: number): string {
	const word = WORDS[place];
	if (word !== undefined && place > 0) return word;
	const [ten, one] = [place % 100, place % 10];
	const ending = ten > 10 && ten < 14 ? "th" : (["th", "st", "nd", "rd"][one] ?? "th");
	return `${place}${ending}`;
}

/** A place with its ties: "third", "joint third". */
export const placeWords = (place: number, ties: number): string =>
	ties > 0 ? `joint ${ordinal(place)}` : ordinal(place);
