import type { QuestionOptions } from "../parts.ts";
import { matchesOf, type Passage, type Span } from "../passage.ts";

const setting =
	/(?<![a-z0-9])-{0,2}(?<name>style|speaker|organisation|organization|body|words|as[- ]?of|public)(?:(?<=-public)(?![a-z0-9=])|(?<=public)(?= *$)| ?[=:] ?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+)))/g;
/** "In the broadsheet style", "copy kent 2021 data desk style". */
const styleInWords =
	/(?<![a-z])(?<in>(?:in|into|using) (?:the |a )?)?(?<name>(?!(?:house|writing|same|this|that|what|which|your|our|my|their|any|other|another|different|right|correct|list|of|in|the|a|all|old|new|own|free|and|or)(?![a-z]))[a-z][a-z-]{2,}(?: desk)?) (?:house )?style(?![a-z=:])(?! ?[=:])/;
/** "Data desk style then": a reply that asks for nothing but a style. */
const styleAlone = new RegExp(
	`^[ |,]*(?:(?:no|ok|okay|and|or|then|try|use|make it|actually|sorry|go with|with|what about|how about) ?,? ?)*${styleInWords.source}(?: (?:then|please|pls|plz|instead|now|thanks|ta|thx))*[ .!?]*$`,
);
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
	const styled = options.style === undefined ? styleInWords.exec(passage.rest) : null;
	const isMeant =
		styled?.groups?.["in"] !== undefined ||
		(styled !== null && isOfCopy(passage.rest, styled.index)) ||
		styleAlone.test(passage.rest);
	if (styled !== null && isMeant) {
		options = { ...options, style: (styled.groups?.["name"] ?? "").replace(" ", "-") };
		spans.push({ start: styled.index, end: styled.index + styled[0].length });
	}
	const answer = id.exec(passage.rest);
	if (answer !== null) {
		options = { ...options, id: answer[0].toUpperCase() };
		spans.push({ start: answer.index, end: answer.index + answer[0].length });
	}
	return { options, spans };
}

const isOfCopy = (rest: string, end: number): boolean =>
	/(?<![a-z])copy(?:line)?(?![a-z])/.test(rest.slice(0, end));

/** A text without the house style it names. */
export const withoutStyle = (text: string): string =>
	text
		.replace(/-*style\s*[=:]\s*("[^"]*"|\S+)/i, "")
		.replace(new RegExp(styleInWords, "i"), "")
		.replace(/\s+/g, " ")
		.trim();

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
