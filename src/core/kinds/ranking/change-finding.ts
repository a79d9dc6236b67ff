import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { count, inWords, orNone } from "../../wording/numbers.ts";
import { ordinal, placeWords } from "../../wording/ordinals.ts";
import { type Field, inAreasBut, whereIn, whyApart } from "./field.ts";
import { type Move, type Moves, moveWords } from "./moves.ts";
import type { Placed } from "./places.ts";

interface Ranked {
	/** By percentage. */
	readonly places: readonly Placed<Move>[];
	readonly numbers: readonly Placed<Move>[];
	readonly direction: "up" | "down";
	readonly order: "most" | "fewest";
	/** Whether the number is told first. */
	readonly isByNumber: boolean;
	/** Which place is asked after. */
	readonly place: number;
}

/** The biggest change by percentage and by number, or the place of each force named. */
export function rankedChange(field: Field, moves: Moves, ranked: Ranked): string {
	const { named } = field;
	if (named.length > 0) return named.map((it) => placeOf(it, moves, ranked)).join(". ");
	const word = ranked.direction === "up" ? "rise" : "fall";
	const end = `${ranked.order === "most" ? "biggest" : "smallest"} ${word}`;
	const biggest = capital(ranked.place > 1 ? `${ordinal(ranked.place)} ${end}` : end);
	const all = moves.told.filter((it) => whyApart(it.force) === null).length;
	const among = ` of the ${inWords(all)} forces compared${inAreasBut(field)}`;
	const [percent, number] = [ranked.places, ranked.numbers].map((it) => atPlace(it, ranked.place));
	if (ranked.numbers.length === 0) return noneMoved(all, word, whereIn(field));
	if (number === undefined)
		return `No ${word} is the ${ordinal(ranked.place)}${among}: ${orNone(ranked.numbers.length)} ${ranked.direction === "up" ? "rose" : "fell"}`;
	if (all < 2) return `Only one force can be compared${inAreasBut(field)}: ${said(number)}`;
	if (percent === undefined) return `${biggest} by number${among}: ${said(number)}`;
	if (percent === number) return `${biggest}, by percentage and by number,${among}: ${said(number)}`;
	if (ranked.isByNumber)
		return `${biggest} by number${among}: ${said(number)}; by percentage: ${said(percent)}`;
	return `${biggest} by percentage${among}: ${said(percent)}; by number: ${said(number)}`;
}

/** The first that holds the place, by itself or with others. */
const atPlace = (all: readonly Placed<Move>[], place: number): Move | undefined =>
	all.find((it) => it.place <= place && place <= it.place + it.ties)?.item;

function noneMoved(all: number, word: string, where: string): string {
	if (all === 0) return `No force can be compared${where}`;
	return all === 1
		? `The one force that can be compared${where} shows no ${word}`
		: `None of the ${inWords(all)} forces compared${where} shows a ${word}`;
}

const said = (move: Move): string => `${move.force.name}, ${moveWords(move)}`;

function placeOf(
	force: Geography,
	moves: Moves,
	{ places: percents, numbers, direction, order, isByNumber }: Ranked,
): string {
	const places = isByNumber ? numbers : percents;
	const name = capital(force.name);
	const move = [...moves.told, ...moves.broken].find((it) => it.force.id === force.id);
	const apart = whyApart(force);
	if (apart !== null) return `${name} is not ranked with other forces: ${apart}`;
	if (move === undefined) return `${name} has no place: no exact figure in both years`;
	if (move.breaks.length > 0) {
		return `${name} has no place: ${count(move.earlier)} and ${count(move.later)} are not comparable`;
	}
	const place = places.find((it) => it.item === move);
	if (place === undefined)
		return `${name} has no place among the ${direction === "up" ? "rises" : "falls"}: ${moveWords(move)}`;
	const word = direction === "up" ? "rise" : "fall";
	const counted = places.length < numbers.length ? " with a percentage" : "";
	if (places.length < 2)
		return `${name} has the only ${word}${counted} among the forces compared: ${moveWords(move)}`;
	const among = ` of the ${inWords(places.length)} ${word}s${counted}`;
	const rank = placeWords(place);
	const end = order === "most" ? "biggest" : "smallest";
	const biggest = place.place === 1 && place.ties === 0 ? `the ${end}` : `the ${rank} ${end}`;
	return `${name} has ${biggest} ${word} by ${isByNumber ? "number" : "percentage"}${among}: ${moveWords(move)}`;
}
