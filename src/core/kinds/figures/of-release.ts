import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Release } from "../../statistics/release.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { dayMonthYear, monthAndYear } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { periodOf } from "./figures.ts";

const named = ({ producer, published }: Release): string =>
	`${producerOf(producer)} release of ${dayMonthYear(published)}`;

/** Which release the figure is of, where one was asked for, and what the one asked for gave (D46). */
export function ofRelease({ release }: QuestionParts, { figures }: Draft, data: DataSet): readonly string[] {
	if (release === undefined) return [];
	const [figure] = figures;
	const wanted = data
		.releases()
		.filter((it) => it.published.startsWith(release.published))
		.filter((it) => release.producer === null || it.producer === release.producer);
	if (figure === undefined) return [`“${release.text}” is left out: no figure is shown`];
	const shown = figure.release === null ? undefined : data.release(figure.release);
	const isOf = wanted.some((it) => it.id === figure.release);
	if (shown !== undefined && isOf) return [`Of the ${named(shown)}, as asked`];
	const newest = shown === undefined ? "" : `; shown is the ${named(shown)}`;
	if (wanted.length === 0) return [`No release of ${monthAndYear(release.published)} is held${newest}`];
	const row = data
		.vintages(figure.measure, figure.geography, periodOf(figure))
		.find((it) => wanted.some(({ id }) => id === it.release));
	const own = row === undefined ? undefined : wanted.find(({ id }) => id === row.release);
	const words = row === undefined ? "" : figureWords(row);
	if (own === undefined || words === "")
		return [`No release of ${monthAndYear(release.published)} has this figure${newest}`];
	return [`The ${named(own)} gave ${words}${newest}`];
}
