import type { Answer } from "../../core/answer.ts";
import { canonical } from "../../core/question/canonical.ts";
import { readQuestion } from "../../core/question/read-question.ts";
import type { Ask, Parts } from "../surface.ts";

/** What a form holds: a geography's id, a period as it is typed, and a measure's id, empty for the main one. */
export interface FigureAsked {
	readonly force: string;
	readonly period: string;
	readonly measure: string;
}

/** What is wrong, and in which field. */
export type FigureReply =
	| { readonly answer: Answer }
	| { readonly field: keyof FigureAsked; readonly error: string };

/** Asks what a command with the same words would ask; what cannot be answered is said of the field it comes from. */
export function askFigure(asked: FigureAsked, parts: Pick<Parts, "ask" | "data" | "today">): FigureReply {
	const data = parts.data();
	const part = (geographies: readonly string[], measure: string | null) =>
		canonical({ kind: "figure", geographies, periods: [], measure, isMeasureNamed: true }, data);
	const [place, measure] = [part([asked.force], null), part([], asked.measure === "" ? null : asked.measure)];
	const period = asked.period.trim();
	if (asked.force === "") return { field: "force", error: "Choose a force from the list." };
	if (data.geography(asked.force) === undefined)
		return { field: "force", error: "This force is no longer held. Choose another." };
	if (period !== "") {
		const read = readQuestion(period, { style: "command", data, today: parts.today() });
		if (read.period === null || read.geographies.length > 0)
			return {
				field: "period",
				error: "I cannot read this as a year. Try 2021/22, last year or 2016 to 2021.",
			};
	}
	const answer = ask(parts.ask, [place, period, measure]);
	if (isFound(answer)) return { answer };
	const field = period !== "" && isFound(ask(parts.ask, [place, measure])) ? "period" : "force";
	return { field, error: [answer.finding, ...answer.lines].join(" ") };
}

const ask = (to: Ask, words: readonly string[]): Answer =>
	to({ text: words.filter((word) => word !== "").join(" "), style: "command" });

/** Whether there is an answer, be it that a figure is missing; not whether there is a number. */
const isFound = ({ figures }: Answer): boolean => figures.length > 0;
