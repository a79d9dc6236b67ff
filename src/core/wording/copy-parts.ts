import type { Figure } from "../answer.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { financialYearsIn } from "../statistics/period.ts";
import type { Release } from "../statistics/release.ts";
import { capital } from "./capital.ts";
import { nounForOne } from "./counting-unit.ts";
import type { HouseStyle } from "./house-style.ts";
import { inWords } from "./numbers.ts";
import { firstMention, monthAndYear } from "./periods.ts";
import { producerOf } from "./producer.ts";

/** What a house calls what a measure counts. */
export const termFor = (measure: Measure, style: HouseStyle): string =>
	style.terms[measure.id] ?? measure.noun;

/** "307 child abuse image offences", "one child abuse image offence", "no child abuse image offences". */
export function counted(value: number, measure: Measure, style: HouseStyle): string {
	const noun = termFor(measure, style);
	return `${inWords(value, style.wordsUpTo)} ${value === 1 ? nounForOne(noun) : noun}`;
}

/** The period at first mention; several years say how many, so that no total is taken for another (D17). */
export function when(figure: Figure, style: HouseStyle): string {
	const years = financialYearsIn(figure).length;
	const name = firstMention(figure, style.years);
	return years > 1 && !name.startsWith("the ") ? `the ${inWords(years)} years ${name}` : name;
}

/** A body in a sentence: "Kent Police", "the Metropolitan Police Service". */
export const bodyOf = ({ officialName }: Pick<Geography, "officialName">): string =>
	/\bService\b|^(?:Ministry|Civil) /.test(officialName) ? `the ${officialName}` : officialName;

export const policeOf = (geography: Geography): string =>
	geography.kind === "force" ? bodyOf(geography) : `police in ${geography.name}`;

/** What a sentence is attributed by; `release` is null where its figures come from several. */
interface Attributed {
	readonly measure: Measure;
	readonly figure: Figure;
	readonly release: Release | null;
}

/**
 * The sentence with its producer, which a house puts first or last (D36); where the figures come from several releases no
 * day of publication is said. How a measure is gathered is said of its own producer's figures only.
 */
export function attributed(
	said: string,
	{ measure, figure, release }: Attributed,
	style: HouseStyle,
): string {
	const producer = release?.producer ?? figure.producer;
	const isOwn = producer === measure.producer;
	const named = isOwn && /\bpublished by [^,]+$/.test(measure.collection);
	const published = release === null ? "" : ` in ${monthAndYear(release.published.slice(0, 7))}`;
	const dated = release === null || named ? published : `, published${published}`;
	const source = `${producerOf(producer)} figures${isOwn ? ` ${measure.collection}` : ""}${dated}`;
	const comma = release === null && !named ? "" : ",";
	return style.attribution === "first"
		? `${source}${comma} show that ${said}.`
		: `${capital(said)}, according to ${source}.`;
}
