import type { Draft, Figure } from "../../answer.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { isOfForce } from "../quote/figure-besides.ts";

export const FIGURE = { called: "the figure", label: "Figure" };

/** What one question may ask for beside another: how it is called, on its button too, and which answers show it already. */
export const ASKED: Readonly<
	Record<
		string,
		{
			readonly called: string;
			readonly label: string;
			isShownIn(draft: Draft, options: QuestionOptions): boolean;
		}
	>
> = {
	figure: { ...FIGURE, isShownIn: isFigureShown },
	total: {
		called: "the total",
		label: "Total",
		isShownIn: (draft) => !isOfSeveral(draft) && isFigureShown(draft),
	},
	change: {
		called: "the change",
		label: "Change",
		isShownIn: ({ kind, changes, question }) =>
			kind === "change" ||
			kind === "compare" ||
			changes.length > 0 ||
			(OF_FORCES.has(kind) && / (?:rises|falls)(?= |$)/.test(question.canonical)),
	},
	trend: { called: "the trend", label: "Trend", isShownIn: ({ kind }) => ["trend", "pack"].includes(kind) },
	rank: {
		called: "the place among forces",
		label: "Place Among Forces",
		isShownIn: ({ kind, question }) =>
			["rank", "pack"].includes(kind) || (kind === "rate" && question.geographies.length !== 1),
	},
	share: { called: "the share", label: "Share", isShownIn: ({ kind }) => kind === "share" },
	rate: {
		called: "the rate per head",
		label: "Per 100,000 People",
		isShownIn: ({ kind, finding, table }) =>
			kind === "rate" ||
			/ per 1\d*,?000 /.test(finding) ||
			table?.columns.some((it) => it.label.startsWith("Per 1")) === true,
	},
	record: { called: "the record", label: "Highest Year", isShownIn: ({ kind }) => kind === "record" },
	definition: {
		called: "what is counted",
		label: "What Is Counted",
		isShownIn: ({ kind }) => kind === "definition",
	},
	quote: {
		called: "what was said",
		label: "Statements",
		isShownIn: ({ kind, statements, lines }, options) =>
			kind === "quote" ||
			statements.length > 0 ||
			(isOfForce(options) && lines.some((it) => it.startsWith("No statement held from "))),
	},
};

/** Two places or two years that are set side by side have no sum. */
export const isOfSeveral = ({
	kind,
	question: { geographies, periods },
}: Pick<Draft, "kind" | "question">): boolean =>
	SIDE_BY_SIDE.has(kind) && Math.max(geographies.length, periods.length) > 1;

const SIDE_BY_SIDE = new Set(["compare", "change", "trend"]);

/** These say nothing of a figure, whatever was asked with it. */
export const WITHOUT_FIGURES = new Set(["source", "definition"]);

export const OF_FORCES = new Set(["rank", "missing", "count"]);

/** A ranking within an area has the figures of its forces, not its own, and of a force without a place tells none. */
function isFigureShown(draft: Draft): boolean {
	const { kind, about, figures } = draft;
	const { geographies } = draft.question;
	if (kind === "source" && /: \d[\d,]*$/.test(about)) return true;
	if (WITHOUT_FIGURES.has(kind)) return false;
	const isOf = (id: string) => figures.some((it) => it.geography === id && isTold(it, draft));
	return figures.length > 0 && (!OF_FORCES.has(kind) || geographies.length === 0 || geographies.some(isOf));
}

/** Whether a number of what was asked for, not of what is counted apart, stands in the answer. */
function isTold(figure: Figure, { finding, lines, table, question }: Draft): boolean {
	if (figure.value === null || figure.measure !== question.measure) return false;
	const words = new RegExp(`(?<![\\d,])${figureWords(figure)}(?![\\d]|,\\d)`);
	return [finding, ...lines, ...(table?.rows.flat() ?? [])].some((it) => words.test(it));
}
