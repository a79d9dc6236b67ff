import type { Draft } from "../../answer.ts";
import type { QuestionParts, ReleaseRead } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Release } from "../../statistics/release.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { dayMonthYear, monthAndYear } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { periodOf } from "./figures.ts";

/** "NSPCC release of March 2024" */
export const releaseNamed = ({ producer, published }: Release): string =>
	`${producerOf(producer)} release of ${dayMonthYear(published)}`;

/** The releases held that a question names by their day and producer. */
export const releasesMeant = ({ published, producer }: ReleaseRead, data: DataSet): readonly Release[] =>
	data
		.releases()
		.filter((it) => it.published.startsWith(published) && (producer === null || it.producer === producer));

/** Which release the figure is of, where one was asked for, and what the one asked for gave (D46). */
export function ofRelease(
	{ release }: QuestionParts,
	{ figures, notices }: Draft,
	data: DataSet,
): readonly string[] {
	if (release === undefined) return [];
	const [figure] = figures;
	const wanted = releasesMeant(release, data);
	if (wanted.some((it) => notices.some((notice) => notice.includes(releaseNamed(it))))) return [];
	if (figure === undefined) return [`“${release.text}” is left out: no figure is shown`];
	const shown = figure.release === null ? undefined : data.release(figure.release);
	const isOf = wanted.some((it) => it.id === figure.release);
	if (shown !== undefined && isOf) return [`Of the ${releaseNamed(shown)}, as asked`];
	const newest = shown === undefined ? "" : `; shown is the ${releaseNamed(shown)}`;
	if (wanted.length === 0) return [`No release of ${monthAndYear(release.published)} is held${newest}`];
	const row = data
		.vintages(figure.measure, figure.geography, periodOf(figure))
		.find((it) => wanted.some(({ id }) => id === it.release));
	const own = row === undefined ? undefined : wanted.find(({ id }) => id === row.release);
	const words = row === undefined ? "" : figureWords(row);
	if (own === undefined || words === "")
		return [`No release of ${monthAndYear(release.published)} has this figure${newest}`];
	return [`The ${releaseNamed(own)} gave ${words}${newest}`];
}
