import { foldText } from "../../question/clean-text.ts";
import type { Span } from "../../question/passage.ts";
import { withBars } from "./columns.ts";
import { type Quotation, quotationsIn } from "./quotations.ts";
import { type Sentence, sentencesIn } from "./sentences.ts";
import { withoutStruckMarks } from "./struck-out.ts";
import { withoutMarkup } from "./without-markup.ts";

/** A text under checking. All parts count characters from its beginning, as it was given. */
export interface Page {
	readonly text: string;
	/** Small plain letters, straight quotes and hyphens, character for character; markup is blank, cells stand between bars. */
	readonly folded: string;
	/** As given, markup blank: capitals tell names from words. */
	readonly plain: string;
	readonly sentences: readonly Sentence[];
	/** Words inside quotation marks, marks included. */
	readonly quotations: readonly Quotation[];
	/** Words that are struck out, which nobody claims. */
	readonly struck: readonly Span[];
	/** A line or two rather than an article: what it does not say is assumed more readily. */
	readonly terse: boolean;
	/** One question, whose answer is looked for now: "has Kent doubled since 2016/17?", "whether Kent has doubled", "image offences: has Kent doubled". */
	readonly asks: boolean;
}

const TERSE_WORDS = 45;

const QUESTION = /^(?:[^:.!?]*:)?[^a-z]*(?:if|whether|has|have|had|did|do|does|is|are|was|were) /;

/** More figures in a row than any count has. */
const NO_NUMBER = /\d{16,}/g;

/** A number alone on its line, above the words that say what it is, as in a box of figures. */
const BOXED =
	/(?<=(?:^|\n)[ \t]{0,40})(?:[~<>£]?\d[\d,.]*(?:%|\+|bn|m|k)?|\d+ in (?:every )?\d+)[ \t]*\n(?=[ \t]*[^\s\d])/g;
const opensText = /(?:^|\n[ \t]*\n)[ \t]*$/;

const withoutBoxes = (text: string): string =>
	text.replace(BOXED, (line, at: number) =>
		opensText.test(text.slice(0, at)) ? line.replace("\n", " ") : line,
	);

export function pageOf(text: string): Page {
	const { text: rest, struck } = withoutStruckMarks(text);
	const plain = withBars(withoutBoxes(withoutMarkup(rest)));
	const sentences = sentencesIn(plain);
	const folded = foldText(plain).replace(NO_NUMBER, (run) => "#".repeat(run.length));
	return {
		text,
		plain,
		folded,
		sentences,
		quotations: quotationsIn(plain),
		struck,
		terse: sentences.length <= 3 && (plain.match(/\S+/g)?.length ?? 0) <= TERSE_WORDS,
		asks: sentences.length === 1 && QUESTION.test(folded),
	};
}
