import type { QuestionParts } from "../parts.ts";

/** "Post it in the channel", "share this": the answer before it, to be posted. */
export const isToPost = ({ geographies, period, measure, cues }: QuestionParts): boolean =>
	geographies.length === 0 &&
	period === null &&
	measure === null &&
	cues.some(({ kind }) => kind === "public") &&
	cues.every(({ kind }) => aside.has(kind));

const aside: ReadonlySet<string> = new Set(["public", "thanks"]);
