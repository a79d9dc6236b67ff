import type { Choice } from "../problem.ts";
import { cleanText, foldText } from "./clean-text.ts";
import { passageOf, withoutSpans, wordsOf } from "./passage.ts";
import { readAddress } from "./readers/address.ts";

const filler = new Set(
	`the one a an i mean meant its it's it is that please pls option number no yes yeah just go for with choose pick ok okay
	thanks sorry of them those`.split(/\s+/),
);
/** What takes the only question that was offered. */
const agreeing = new Set(["yes", "yeah"]);
const ordinals: readonly (readonly string[])[] = [
	["first", "1st", "1"],
	["second", "2nd", "2"],
	["third", "3rd", "3"],
	["fourth", "4th", "4"],
	["fifth", "5th", "5"],
	["sixth", "6th", "6"],
	["seventh", "7th", "7"],
	["eighth", "8th", "8"],
];

/**
 * Which of the questions offered a reply means: by its place in their order, by its label, or by words that begin only
 * one label, else are in only one, before labels that list several places; "yes" where one is offered. Null where it means none, or more than one, or only says again what was asked.
 */
export function pickChoice(reply: string, question: string, choices: readonly Choice[]): Choice | null {
	const typed = wordsOf(spoken(reply)).map((it) => it.text);
	const words = typed.filter((it) => !filler.has(it));
	const labels = choices.map((choice) => ({
		choice,
		words: wordsOf(foldText(choice.label)).map((it) => it.text),
	}));
	const [word, ...more] = words;
	const [sole, ...besides] = choices;
	const isAgreed =
		sole !== undefined && besides.length === 0 && typed.some((it) => agreeing.has(it.toLowerCase()));
	if (word === undefined) return isAgreed ? sole : null;
	const exact = choiceCalled(reply, choices);
	if (exact !== null) return exact;
	if (more.length === 0) {
		const at = word === "last" ? choices.length - 1 : ordinals.findIndex((it) => it.includes(word));
		if (at >= 0) return choices[at] ?? null;
	}
	const said = new Set(wordsOf(foldText(question)).map((it) => it.text));
	if (words.some((it) => /\d/.test(it)) || words.every((it) => said.has(it))) return null;
	const starting = labels.filter((it) => words.every((own, i) => it.words[i] === own));
	const holding = labels.filter((it) => words.every((own) => it.words.includes(own)));
	const fitting = starting.length > 0 ? starting : holding;
	const single = fitting.filter((it) => !it.choice.label.includes(","));
	const [only, ...others] = single.length > 0 ? single : fitting;
	return only !== undefined && others.length === 0 ? only.choice : null;
}

/** The choice whose very label was typed, as its button says it. */
export function choiceCalled(reply: string, choices: readonly Choice[]): Choice | null {
	const typed = plain(reply);
	return typed === "" ? null : (choices.find((it) => plain(it.label) === typed) ?? null);
}

const plain = (text: string): string =>
	wordsOf(spoken(text))
		.map((it) => it.text)
		.filter((it) => it !== "please" && it !== "the")
		.join(" ");

/** Without whom it is said to. */
function spoken(text: string): string {
	const passage = passageOf(cleanText(text));
	return withoutSpans(passage, readAddress(passage)).rest;
}
