import type { Draft } from "../../answer.ts";
import { firstCalled, measureCalled } from "../../question/canonical.ts";
import type { MeasureRead, QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { hasNumber } from "../figures/figures.ts";
import type { Kind, Setting } from "../kind.ts";
import { withOther } from "./counted-apart.ts";

/**
 * Where two measures are named and one is answered, what the other says to the same question, of the same year: in a line of
 * its own, never set against the first (D26).
 */
export function withBothMeasures(
	draft: Draft,
	other: MeasureRead | null,
	kind: Kind,
	parts: QuestionParts,
	setting: Setting,
): Draft {
	const measure = setting.data.measure(other?.measure ?? "");
	const isShown = draft.figures.some((it) => it.measure === measure?.id);
	if (measure === undefined || isShown || kind.isSaidInFinding !== true) return draft;
	const reply = kind.answer({ ...parts, measure: other, period: periodOf(draft, parts) }, setting);
	const isTold =
		"draft" in reply && reply.draft.figures.some((it) => it.measure === measure.id && hasNumber(it));
	return isTold ? withOther(draft, reply.draft, measure, setting.data) : draft;
}

/** The question names both where the other is told: asked again, both are told again. */
export function withBothNamed(draft: Draft, other: MeasureRead | null, data: DataSet): Draft {
	const { canonical, measure } = draft.question;
	const [own, besides] = [data.measure(measure), data.measure(other?.measure ?? "")];
	if (own === undefined || besides === undefined) return draft;
	const called = own.id === data.measures()[0]?.id ? firstCalled(data) : measureCalled(own, data);
	const both = `${called} and ${measureCalled(besides, data)}`;
	return { ...draft, question: { ...draft.question, canonical: canonical.replace(called, both) } };
}

/** Where no year was named, the one year that was answered: the newest of the other may be another. */
function periodOf({ question }: Draft, { period }: QuestionParts): QuestionParts["period"] {
	const [year, ...more] = question.periods;
	if (period !== null || year === undefined || more.length > 0) return period;
	const { start, end } = year;
	const reading = { type: "periods", periods: [{ start, end }], alternatives: [] } as const;
	return { start: 0, end: 0, text: year.label, certainty: "implied", reading };
}
