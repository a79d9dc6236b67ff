import type { Answer, Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import { canonical, measureCalled } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { spanText } from "../../question/period-text.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { producerOf } from "../../wording/producer.ts";
import { nounWithCode } from "../beside/related.ts";
import { defaultMeasure } from "./subject.ts";

/** Named in a question before and not in this one. */
const isCarried = (measure: QuestionParts["measure"]): measure is NonNullable<typeof measure> =>
	measure !== null && measure.text !== "" && measure.start === measure.end;

/** "And Essex" after a burglary question: what is not held goes on being asked for in words that stand alone. */
export function withMeasureCarried(
	draft: Draft,
	{ measure, geographies, period }: QuestionParts,
	kind: string,
	data: DataSet,
): Draft {
	if (!isCarried(measure) || measure.measure !== null) return draft;
	const periods = period?.reading.type === "periods" ? period.reading.periods : [];
	const question = { kind, geographies: matchedIn(geographies), periods, measure: null };
	const rest = canonical(question, data, spanText(period));
	return { ...draft, question: { ...draft.question, canonical: `${rest} ${measure.text}` } };
}

/** "And Durham" after a trend: the same for a place of which nothing is held. */
export function withQuestionWhole(
	draft: Draft,
	{ measure, geographies, period, options }: QuestionParts,
	kind: string,
	data: DataSet,
): Draft {
	const named = matchedIn(geographies);
	if (named.length === 0 || named.length < geographies.length || measure?.measure === null) return draft;
	const question = { kind, geographies: named, periods: [], measure: measure?.measure ?? null, options };
	return {
		...draft,
		question: { ...draft.question, canonical: canonical(question, data, spanText(period)) },
	};
}

const matchedIn = (geographies: QuestionParts["geographies"]): readonly string[] =>
	geographies.flatMap((it) => (it.outcome === "matched" ? it.geographies.slice(0, 1) : []));

const UNANSWERED = new Set(["not-held", "clarify"]);

/**
 * A question that names no measure goes on in that of the question before it, so that forces asked for one after another
 * are counted alike. Where that is not the one which is meant without being named, the answer says so, whole as the
 * question may be, and offers what it would be in that one.
 */
export function withMeasureTold(
	draft: Draft,
	{ measure: read }: QuestionParts,
	data: DataSet,
	answered: (question: string) => Answer,
): Draft {
	const [usual, measure] = [defaultMeasure(data), data.measure(draft.question.measure)];
	const isOfFigures = draft.figures.length > 0 || draft.kind === "not-held";
	if (!isCarried(read) || measure === undefined || !isOfFigures) return draft;
	if (read.measure !== measure.id || measure.id === usual.id) return draft;
	const told = `${measure.producer} measure, as in the question before: ${nounWithCode(measure)}`;
	const question = draft.question.canonical.replace(` ${measureCalled(measure, data)}`, "");
	const isHeld = question !== draft.question.canonical && !UNANSWERED.has(answered(question).kind);
	const label = usual.producer === measure.producer ? usual.name : `${producerOf(usual.producer)} Measure`;
	const other: readonly Choice[] = isHeld ? [{ label, question }] : [];
	const isOther = (it: Choice) => isHeld && it.question === question;
	return {
		...draft,
		question: { ...draft.question, assumed: [told, ...draft.question.assumed] },
		notices: [told, ...draft.notices],
		choices: [...other, ...draft.choices.filter((it) => !isOther(it))],
		next: draft.next.filter((it) => !isOther(it)),
	};
}
