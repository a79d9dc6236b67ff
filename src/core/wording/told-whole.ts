import type { Figure } from "../answer.ts";
import type { Fact } from "./copy-facts.ts";
import { attributed, policeOf, termFor, when } from "./copy-parts.ts";
import { figureWords } from "./figure-words.ts";
import { PLAIN_STYLE } from "./house-style.ts";

const MADE: Partial<Readonly<Record<Figure["status"], string>>> = {
	derived: "It is worked out from published figures, not published itself.",
	summed: "It is added up here from published figures, not published as a total.",
	bound: "It was published as a round figure only, not as an exact count.",
};

/** How a figure came about that nobody published as an exact count; empty for one that was. */
export const howMade = ({ status }: Figure): string => MADE[status] ?? "";

/**
 * A figure of which no line to paste is written, with all that belongs to it: whose, of what, when and from whom
 * (D17, D36).
 */
export function toldWhole({ geography, measure, figure, release }: Fact): string {
	const said = `${policeOf(geography)} recorded ${figureWords(figure)} ${termFor(measure, PLAIN_STYLE)} in ${when(figure, PLAIN_STYLE)}`;
	return attributed(said, { measure, figure, release }, PLAIN_STYLE);
}
