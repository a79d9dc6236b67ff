import type { Answer } from "../../answer.ts";
import type { Store } from "../store.ts";
import type { GivenAnswer } from "./answers-given.ts";
import type { CitationOfFigures } from "./citations.ts";

/**
 * Ids of the citations whose answer is otherwise now. One that says the same of the later data, such as one of the data
 * as they stood on a day, is not overtaken.
 */
export async function overtakenAmong(
	citing: readonly CitationOfFigures[],
	{ answers }: Pick<Store, "answers">,
	ask: (text: string) => Answer,
): Promise<ReadonlySet<string>> {
	const judged = new Map<string, boolean>();
	const overtaken = new Set<string>();
	for (const { id, answer, question, dataset } of citing) {
		const key = `${answer} ${dataset} ${question}`;
		let isOvertaken = judged.get(key);
		if (isOvertaken === undefined) {
			const given = givenAs({ question, dataset }, await answers.find(answer));
			isOvertaken = given !== undefined && saysOtherwise(given.answer, ask(question));
			judged.set(key, isOvertaken);
		}
		if (isOvertaken) overtaken.add(id);
	}
	return overtaken;
}

/** Ids have thirty bits: the one that is meant has the citation's question and data set. */
export const givenAs = (
	{ question, dataset }: { readonly question: string; readonly dataset: string },
	answers: readonly GivenAnswer[],
): GivenAnswer | undefined =>
	answers.find(({ answer }) => answer.question.canonical === question && answer.dataset === dataset);

export const saysOtherwise = (given: Answer, now: Answer): boolean =>
	JSON.stringify([given.figures.map(shown), given.changes]) !==
	JSON.stringify([now.figures.map(shown), now.changes]);

const shown = ({ geography, measure, start, end, value, low, high }: Answer["figures"][number]) => [
	geography,
	measure,
	start,
	end,
	value,
	low,
	high,
];
