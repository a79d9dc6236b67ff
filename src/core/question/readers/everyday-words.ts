import { everydayNames } from "../names/everyday-names.ts";
import type { GeographyRead } from "../parts.ts";
import { type Passage, withoutSpans, wordsOf } from "../passage.ts";

/** Everyday words that tell which figures or area are meant, where the others name a place. */
export const otherwiseTold = new Set(
	"city church deal long mere metropolitan new sale settle street".split(" "),
);

export const bareText = ({ text }: GeographyRead): string => text.toLowerCase().replace(/^the /, "");

const isEveryday = (it: GeographyRead): boolean => it.how === "place" && everydayNames.has(bareText(it));

/** "The sale of images in Kent": beside a name that is nothing else, an everyday word is one only when joined to it. */
export function withoutEverydayWords(
	passage: Passage,
	reads: readonly GeographyRead[],
): readonly GeographyRead[] {
	if (reads.every(isEveryday)) return reads;
	const isOfList = isBareList(passage, reads);
	return reads.filter((it) => {
		const [before, after] = [passage.folded.slice(0, it.start), passage.folded.slice(it.end)];
		const isJoined = joinsBefore.test(before) || joinsAfter.test(after);
		const isOfYear = figuresBefore.test(before) && yearAfter.test(after);
		const isListed = isOfList && !otherwiseTold.has(bareText(it));
		return !isEveryday(it) || isJoined || isOfYear || isListed || isIn(it, reads, passage);
	});
}

/** "Cumbria avon 2021": names and years side by side, and not a word more. */
const isBareList = (passage: Passage, reads: readonly GeographyRead[]): boolean =>
	wordsOf(withoutSpans(passage, reads).rest).every(({ text }) => /^(?:fy)?\d+$/.test(text));

/** "Battle, East Sussex", "Sale in Greater Manchester": a name beside that of what it lies in. */
const isIn = (it: GeographyRead, reads: readonly GeographyRead[], { folded }: Passage): boolean =>
	reads.some(
		(other) =>
			other.start >= it.end &&
			other.geographies[0] === it.geographies[0] &&
			/^[ ,(]*(?:(?:in|near) )?$/.test(folded.slice(it.end, other.start)),
	);

const joinsBefore =
	/(?:,|&|\+|\/|(?:^|[^a-z])(?:and|n|or|vs?\.?|versus|with|than|against|to))[ ,]*(?:the )?$/;
const joinsAfter = /^(?:,| ?[&+/]| (?:and|n|or|vs?\.?|versus|police|compared?)(?![a-z]))/;

/** "The number for hull in 2019". */
const figuresBefore = /(?:^|[^a-z])(?:figures?|figs|numbers?|counts?|totals?|data|stats) (?:for|in) $/;
const yearAfter = /^ (?:in |for )?'?(?:(?:19|20)\d\d|\d\d[/-]\d\d)(?!\d)/;
