import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Period } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { listed } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { hasNumber } from "../figures/figures.ts";
import { populationWords } from "../figures/population.ts";

interface Rated {
	readonly geography: Geography;
	readonly now: Figure;
	readonly rate: string | null;
}

const perHead =
	/(?<![a-z])(?:per (?:head|capita|person|resident|1\d{0,2},?000)|rates?|(?:for|relative to|given|allowing for) (?:its|their|the) (?:size|population))(?![a-z])/i;

/** "Fewer offences per head than", "by rate": said of places whose counts are compared. */
export const asksPerHead = (text: string): boolean => perHead.test(text);

/** Of what people the rates are that stand beside counts; and, where it was asked of so many people, which have none. */
export function ratesBeside(
	data: DataSet,
	rows: readonly Rated[],
	year: Period,
	isPerHead: boolean,
): readonly string[] {
	const [held] = rows
		.filter((it) => it.rate !== null)
		.flatMap((it) => residents(data, it.geography, year) ?? []);
	return [
		...(isPerHead ? rateUntold(rows) : []),
		...(held === undefined ? [] : [`Rates are ${populationWords(data, held)}.`]),
	];
}

/** Which of the places have no rate, where rates were asked for, and why: of those no order can be told. */
function rateUntold(rows: readonly Rated[]): readonly string[] {
	const without = rows.filter((it) => it.rate === null);
	if (without.length === 0) return [];
	const [counted, rest] = [
		without.filter((it) => hasNumber(it.now)),
		without.filter((it) => !hasNumber(it.now)),
	];
	const why = [
		...(counted.length === 0 ? [] : [`no number of people is held for ${nameOf(counted)}`]),
		...(rest.length === 0 ? [] : [`no figure for ${nameOf(rest)}`]),
	];
	return [`Which has more or fewer per head cannot be told: ${listed(why)}.`];
}

const nameOf = (rows: readonly Rated[]): string => namesOf(rows.map((it) => it.geography));
