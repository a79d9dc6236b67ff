import type { QuestionParts } from "../../question/parts.ts";

const NOT_AS_OF =
	"“as-of” is not looked up here: shown is what is newest; at a terminal, --as-of gives what was out on a day";

/** Where an answer can be posted, it has this button; where all can see it already, it has none. */
const HOW_TO_POST =
	"Nothing is posted for being asked to: in Slack, Share in Channel under an answer that only you see posts it to all who are there";

/** What was asked for and is not done by a question, and how it is. */
export const notDone = ({ options }: QuestionParts): readonly string[] => [
	...(options.asOf === undefined ? [] : [NOT_AS_OF]),
	...(options.public === true ? [HOW_TO_POST] : []),
];
