import { commands } from "../commands.ts";
import type { Cue } from "../parts.ts";
import { type Passage, wordsOf } from "../passage.ts";

const kinds = new Map(
	Object.entries(commands).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** The word that opens a command: "quote cumbria", "rank cumbria 2021". */
export function readCommand(passage: Passage): Cue | null {
	const [first] = wordsOf(passage.rest);
	const kind = first && kinds.get(first.text);
	if (first === undefined || kind === undefined) return null;
	const { start, end } = first;
	return { start, end, text: passage.text.slice(start, end), certainty: "certain", kind, weight: 3 };
}
