import type { Draft } from "../../answer.ts";
import { firstCalled } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { isOpen, measureMeant } from "./measure-meant.ts";
import { defaultMeasure } from "./subject.ts";

interface Setting {
	/** Reads what is asked by a click. */
	readonly partsOf: (question: string) => QuestionParts;
	/** Whether the answer is of a measure, and not of words or of what is held. */
	readonly isOfMeasure: boolean;
	readonly data: DataSet;
}

/**
 * The usual measure goes without saying, and where it has no figure another is answered. Where somebody said who counted,
 * the question and what it offers say so too: asked again, they are of that measure still.
 */
export function withMeasureKept(
	draft: Draft,
	parts: QuestionParts,
	{ partsOf, isOfMeasure, data }: Setting,
): Draft {
	const usual = defaultMeasure(data);
	if (parts.measure?.measure !== usual.id || isOpen(parts, data)) return draft;
	const { canonical, measure } = draft.question;
	const kept = (question: string, isOfIt: (read: QuestionParts) => boolean): string => {
		const read = partsOf(question);
		return read.measure === null && isOfIt(read) ? withName(read, firstCalled(data)) : question;
	};
	const isOtherwise = (read: QuestionParts) => measureMeant(read, data).parts.measure !== null;
	const own = kept(canonical, () => isOfMeasure && measure === usual.id);
	const offered = <Of extends { readonly question: string }>(it: Of): Of => ({
		...it,
		question: kept(
			it.question,
			(read) => (own !== canonical && it.question.endsWith(canonical)) || isOtherwise(read),
		),
	});
	return {
		...draft,
		question: { ...draft.question, canonical: own },
		choices: draft.choices.map(offered),
		next: draft.next.map(offered),
	};
}

/** As a canonical question has it: after its places and years, before what they are to meet. */
function withName({ text, geographies, without = [], period }: QuestionParts, name: string): string {
	const ends = [...geographies, ...without, ...(period === null ? [] : [period])].map(({ end }) => end);
	const at = ends.length === 0 ? text.length : Math.max(...ends);
	return `${text.slice(0, at)} ${name}${text.slice(at)}`;
}
