import type { QuestionParts } from "../../question/parts.ts";

/** "Which year is the earliest you hold", of no place: of every measure. */
export const asksForYearsHeld = ({ text, geographies, period, cues }: QuestionParts): boolean =>
	geographies.length === 0 &&
	["first", "latest"].includes(period?.reading.type ?? "") &&
	!cues.some((it) => it.weight > 1 && it.kind !== "list") &&
	/(?<![a-z])years?(?![a-z])/i.test(text) &&
	/(?<![a-z])(?:hold|held|have|got|go back)(?![a-z])/i.test(text) &&
	/^\W*(?:(?:so|and|ok|okay) )*(?:what|which|(?:the |your )?(?:earliest|first|oldest|latest|newest|most recent))/i.test(
		text,
	);
