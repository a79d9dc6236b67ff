import type { Draft } from "../../answer.ts";
import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { samePeriod } from "../../statistics/period.ts";
import { regimeNotes } from "../../statistics/regimes.ts";
import { capital } from "../../wording/capital.ts";
import { count } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { type Held, heldAs } from "../subject/place-of-number.ts";

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{3,})(?![\d/%]|[.,]\d|-\d)`;
const numbers = new RegExp(
	String.raw`(?<![\d/.,-])${number}(?:(?:, ?| ?(?:,? ?and|plus|\+|&|with|to) ?)${number})+`,
);
const added = /(?<![a-z])(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?|combin(?:e|ed|ing)|put together)(?![a-z])/;

/**
 * "Can I add 38,685, 748 and 859": what counts that were typed make together, by arithmetic alone, what each of them is
 * the figure of, and whether such counts may be added (D26-D28).
 */
export function countsAdded(
	{ text, options }: QuestionParts,
	{ question }: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const folded = foldText(text).toLowerCase();
	const list = added.test(folded) && options.claim === undefined ? numbers.exec(folded) : null;
	if (list === null) return { notices: [], choices: [] };
	const typed = Array.from(list[0].matchAll(new RegExp(number, "g")), ([it]) => it);
	const counts = typed.map((it) => {
		const all = heldAs(valueOf(it), data);
		const meant = all.filter(({ year }) => question.periods.some((one) => samePeriod(one, year)));
		return { typed: it, held: meant.length > 0 ? meant : all };
	});
	const sum = counts.reduce((total, it) => total + valueOf(it.typed), 0);
	const known = heldAs(sum, data);
	const same = known.length === 0 ? "no figure held is that" : `as many as ${orOf(known)}`;
	const parts = counts.map((it) =>
		it.held.length === 0 ? `${it.typed} no figure held` : `${it.typed} ${orOf(it.held)}`,
	);
	const held = counts.flatMap((it) => it.held);
	return {
		notices: [
			`${listed(typed)} make ${count(sum)} by arithmetic alone, and ${same}: ${listed(parts)}`,
			...mayNotBeAdded(held, data),
		],
		choices: [],
	};
}

const valueOf = (typed: string): number => Number(typed.replaceAll(",", ""));

const orOf = (held: readonly Held[]): string =>
	listed(
		held.map(
			({ geography, measure, year }) =>
				`${geography.name} in ${periodLabel(year)} (${producerOf(measure.producer)})`,
		),
		"or",
	);

/** Different measures (D26), different rules (D25), or one of them with the other in it. */
function mayNotBeAdded(held: readonly Held[], data: DataSet): readonly string[] {
	const measures = new Set(held.map((it) => it.measure.id));
	const places = held.map((it) => it.geography);
	const within = places.flatMap((part) =>
		places
			.filter((whole) => whole.id !== part.id && isWithin(part, whole))
			.map((whole) => `${capital(part.name)} is counted in ${whole.name} already`),
	);
	return [
		...(measures.size > 1 ? ["Counts of different measures must not be added up to one total"] : []),
		...new Set(within),
		...regimeNotes(data, places).warnings,
	];
}

const isWithin = (part: Geography, whole: Geography): boolean =>
	whole.members.length > 0 &&
	(part.members.length > 0 ? part.members : [part.id]).every((it) => whole.members.includes(it));
