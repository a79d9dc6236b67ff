import { foldText } from "../../question/clean-text.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { wordsOf } from "../../question/passage.ts";
import type { Statement } from "../../statistics/statement.ts";

const tokens = (text: string): readonly string[] => wordsOf(foldText(text)).map((it) => it.text);

const inMarks = /["“](?<words>[^"”“]{3,300})["”]/g;

/** Words that stand in quotation marks in a question and that nothing else was read from: what somebody may have said. */
export function wordsQuoted({ text, unread }: QuestionParts): string | null {
	for (const { groups } of text.matchAll(inMarks)) {
		const words = groups?.["words"]?.trim().replace(/[.,!?;:]+$/, "") ?? "";
		const typed = tokens(words);
		if (typed.length > 1 && typed.some((word) => unread.includes(word))) return words;
	}
	return null;
}

/** Whether a statement has words as they stand, one after the other. */
export const hasRun = ({ text }: Pick<Statement, "text">, words: string): boolean =>
	` ${tokens(text).join(" ")} `.includes(` ${tokens(words).join(" ")} `);

interface Nearest {
	readonly statement: Statement;
	/** The longest run of the words quoted that it has. */
	readonly run: string;
}

/** The statement that most of the words quoted stand in, in their order, where it is nearly what was said. */
export function nearestTo(quoted: string, statements: readonly Statement[]): Nearest | null {
	const words = tokens(quoted);
	if (words.length < FEWEST) return null;
	const [best] = statements
		.map((statement) => ({ statement, kept: keptIn(words, tokens(statement.text)) }))
		.toSorted((a, b) => b.kept - a.kept);
	if (best === undefined || best.kept < words.length * NEARLY) return null;
	return { statement: best.statement, run: longestRun(words, best.statement) };
}

/** Fewer words are alike by chance. */
const FEWEST = 5;
const NEARLY = 0.7;

/** How many of the words stand in a text in their order. */
function keptIn(words: readonly string[], text: readonly string[]): number {
	let before = text.map(() => 0);
	for (const word of words) {
		const row: number[] = [];
		text.forEach((held, at) => {
			const kept = held === word ? (before[at - 1] ?? 0) + 1 : 0;
			row.push(Math.max(kept, before[at] ?? 0, row[at - 1] ?? 0));
		});
		before = row;
	}
	return before.at(-1) ?? 0;
}

function longestRun(words: readonly string[], statement: Statement): string {
	for (let length = words.length; length > 0; length--)
		for (let start = 0; start + length <= words.length; start++) {
			const run = words.slice(start, start + length).join(" ");
			if (hasRun(statement, run)) return run;
		}
	return "";
}
