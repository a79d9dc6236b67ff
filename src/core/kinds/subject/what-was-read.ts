import type { Answer } from "../../answer.ts";
import type { GeographyRead, QuestionParts } from "../../question/parts.ts";
import type { SlipAlone } from "../../question/readers/slip-alone.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { financialYearStart } from "../../statistics/period.ts";
import { answerText } from "../../wording/answer-text.ts";
import { capital } from "../../wording/capital.ts";
import { bodyOf } from "../../wording/copy-parts.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { yearTyped } from "./years-assumed.ts";

/** Names that are not written as they were read: "Showing Cumbria: you typed “cumbira”". */
export const misspellings = ({ geographies }: QuestionParts, data: DataSet): readonly string[] =>
	geographies.flatMap((read) => {
		const geography = misspelt(read, data);
		return geography === undefined ? [] : [showing(geography, read.text)];
	});

const showing = ({ name }: Geography, typed: string): string => `Showing ${name}: you typed “${typed}”`;

const readAs = (name: string, typed: string): string => `“${typed}” read as ${name}`;

/** The answer to the question as it was meant, with what was typed told first. */
export function withSlipTold(answer: Answer, { typed, geography }: SlipAlone, data: DataSet): Answer {
	const area = data.geography(geography);
	if (area === undefined) return answer;
	const told = answer.about === "" ? readAs(area.name, typed) : showing(area, typed);
	const { question, notices } = answer;
	const whole = {
		...answer,
		question: { ...question, assumed: [told, ...question.assumed] },
		notices: [told, ...notices],
	};
	return { ...whole, text: answerText(whole, answer.id) };
}

/** The same where there is nothing to show, with the places and the year that were taken for others (D18). */
export function readInstead({ geographies, period }: QuestionParts, data: DataSet): readonly string[] {
	const names = geographies.flatMap((read) => {
		const geography = matched(read, data);
		if (geography === undefined) return [];
		if (read.how === "misspelt") return [readAs(read.place ?? geography.name, read.text)];
		return read.place === null ? [] : [policedBy(read, geography)];
	});
	const reading = period?.reading;
	const [year] = reading?.type === "periods" && reading.alternatives.length > 0 ? reading.periods : [];
	if (year === undefined) return names;
	const what = financialYearStart(year) === null ? "" : "the financial year ";
	return [...names, `${yearTyped(period?.text ?? "")} read as ${what}${periodLabel(year)}`];
}

/** "Deal and Sandwich are policed by Kent Police": of all the places named that come to the same force. */
export function policedBy({ place, text, alsoNamed = [] }: GeographyRead, geography: Geography): string {
	const isAccented = text.normalize("NFD").replace(/\p{M}/gu, "") === place;
	const places = [isAccented ? text : (place ?? text), ...alsoNamed].map(capital);
	return `${listed(places)} ${places.length === 1 ? "is" : "are"} policed by ${bodyOf(geography)}`;
}

/** "“the north” read as the North East, the North West, and Yorkshire and the Humber". */
export function widerRead(reads: readonly GeographyRead[], data: DataSet): readonly string[] {
	const wider = Map.groupBy(
		reads.filter((it) => it.wider === true),
		(it) => it.text,
	);
	return [...wider].map(([text, areas]) => {
		const places = areas.flatMap((it) => matched(it, data) ?? []);
		return `“${text}” read as ${namesOf(places)}`;
	});
}

const matched = ({ outcome, geographies }: GeographyRead, data: DataSet) =>
	outcome === "matched" ? data.geography(geographies[0] ?? "") : undefined;

const misspelt = (read: GeographyRead, data: DataSet) =>
	read.how === "misspelt" ? matched(read, data) : undefined;
