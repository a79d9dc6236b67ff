import type { QuestionOptions } from "../parts.ts";
import { matchesOf, type Passage, type Span } from "../passage.ts";

const setting =
	/(?<![a-z0-9])-{0,2}(?<name>style|speaker|organisation|organization|body|words|as[- ]?of|public)(?:(?<=-public)(?![a-z0-9=])|(?<=public)(?= *$)| ?[=:] ?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+)))/g;
const id = /(?<![a-z0-9])a-[0-9a-z]{4,10}(?![a-z0-9])/;

export interface OptionsRead {
	readonly options: QuestionOptions;
	readonly spans: readonly Span[];
}

/** Settings written as such: style=guardian, --public, as-of=2023-06-01, and the id of an answer. */
export function readOptions(passage: Passage): OptionsRead {
	let options: QuestionOptions = {};
	const spans: Span[] = [];
	for (const match of matchesOf(passage.rest, setting)) {
		const span = { start: match.index, end: match.index + match[0].length };
		const value = match.groups?.["quoted"] ?? match.groups?.["plain"] ?? "";
		const typed =
			value === ""
				? ""
				: passage.text.slice(span.start, span.end).slice(match[0].lastIndexOf(value)).slice(0, value.length);
		options = { ...options, ...named(match.groups?.["name"] ?? "", typed) };
		spans.push(span);
	}
	const answer = id.exec(passage.rest);
	if (answer !== null) {
		options = { ...options, id: answer[0].toUpperCase() };
		spans.push({ start: answer.index, end: answer.index + answer[0].length });
	}
	return { options, spans };
}

function named(name: string, value: string): QuestionOptions {
	if (name === "public") return { public: true };
	if (value === "") return {};
	if (name === "style") return { style: value.toLowerCase() };
	if (name === "speaker") return { speaker: value };
	if (name.startsWith("organi")) return { organisation: value };
	if (name === "words") return { words: value };
	if (name === "body") return { body: value.toLowerCase() };
	return { asOf: value };
}
