import { sha256 } from "../core/wording/sha256.ts";

/** No index of Postgres's has room for an article that was checked; so many characters of any script it has. */
const LONGEST = 500;

/** What a question is found by: itself, or its hash where it is long, and then it stands whole in `long_questions`. */
export const questionKey = (question: string): string =>
	question.length <= LONGEST ? question : `sha256 ${sha256(question)}`;
