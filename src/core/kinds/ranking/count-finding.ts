import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { countWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { ordinal, placeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { type CountPlace, type CountPlaces, firstOf, type Order, withFigure } from "./count-places.ts";
import { type Field, forcesThat, whyApart } from "./field.ts";

/** What was recorded most or fewest, or at another place; or the place of each force named. */
export function rankedCount(
	field: Field,
	measure: Measure,
	ranking: CountPlaces,
	order: Order,
	year: Period,
	place: number,
): string {
	const when = periodLabel(year);
	const { named } = field;
	if (named.length > 0)
		return named.map((it) => placeOf(it, field, measure, ranking, order, when)).join(". ");
	if (place > 1) return atPlace(place, field, measure, ranking, order, when);
	const { first, among } = firstOf(ranking.places);
	const [top] = first;
	if (top === undefined) return `No force can be ranked in ${when}`;
	const names = listed(first.map((it) => it.item.force.name));
	const word = order === "most" ? "Most" : "Fewest";
	const each = first.length > 1 ? " each" : "";
	if (among.length === 1)
		return `${onlyOf(among, field, ranking)}: ${names}, ${countWords(top.item.figure, measure)} in ${when}`;
	return `${word} recorded of ${forcesOf(among, field, ranking)}: ${names}, ${countWords(top.item.figure, measure)}${each} in ${when}`;
}

/** "Second most recorded of the 43 forces that can be ranked: West Yorkshire, 2,302 offences in 2022/23". */
function atPlace(
	place: number,
	field: Field,
	measure: Measure,
	ranking: CountPlaces,
	order: Order,
	when: string,
): string {
	const { places } = ranking;
	const there = places.filter((it) => it.place <= place && place <= it.place + Math.max(it.ties, it.later));
	const among = forcesOf(places, field, ranking);
	const [own, ...more] = there;
	if (own === undefined) return `No force is ${ordinal(place)} of ${among} in ${when}`;
	if (there.some((it) => it.later > 0)) {
		const named = there.map(({ item }) => `${item.force.name} (${countWords(item.figure, measure)})`);
		return `Which force is ${ordinal(place)} of ${among} in ${when} is open between ${listed(named)}`;
	}
	const names = listed(there.map((it) => it.item.force.name));
	const which = more.length > 0 ? placeWords(own) : ordinal(place);
	return `${capital(which)} ${order} recorded of ${among}: ${names}, ${countWords(own.item.figure, measure)}${more.length > 0 ? " each" : ""} in ${when}`;
}

/** "The only force in Wales with an exact figure". */
const onlyOf = (among: readonly CountPlace[], field: Field, { apart }: CountPlaces): string =>
	`The only ${forcesThat(field, withFigure(among, apart)).replace(/^forces/, "force")}`;

/** "the eight forces in Wales with an exact figure". */
const forcesOf = (among: readonly CountPlace[], field: Field, { apart }: CountPlaces): string =>
	`the ${inWords(among.length)} ${forcesThat(field, withFigure(among, apart))}`;

/** "Cumbria is ninth of the ten forces with a figure: 307 offences in 2021/22". */
function placeOf(
	force: Geography,
	field: Field,
	measure: Measure,
	ranking: CountPlaces,
	order: Order,
	when: string,
): string {
	const { places } = ranking;
	const name = capital(force.name);
	const own = places.find((it) => it.item.force.id === force.id);
	const apart = whyApart(force);
	if (apart !== null) return `${name} is not ranked with other forces: ${apart}`;
	if (own === undefined) return `${name} has no place: no figure in ${when}`;
	const { figure } = own.item;
	const tied = places
		.filter((it) => own.ties > 0 && it !== own && it.item.figure.value === figure.value)
		.map((it) => it.item.force.name);
	const withWhom = tied.length === 0 ? "" : `, with ${listed(tied)}`;
	const from = order === "most" ? "" : ", counted from the fewest";
	if (places.length === 1)
		return `${onlyOf(places, field, ranking)} is ${force.name}: ${countWords(figure, measure)} in ${when}`;
	return `${name} is ${placeWords(own)} of ${forcesOf(places, field, ranking)}${withWhom}${from}: ${countWords(figure, measure)} in ${when}`;
}
