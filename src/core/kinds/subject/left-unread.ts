import type { Draft } from "../../answer.ts";
import type { Problem } from "../../problem.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { passageOf, wordsOf } from "../../question/passage.ts";
import { paceIn } from "../../question/readers/details.ts";
import { isRunning } from "../../question/readers/running-text.ts";
import { leftOutText } from "../../question/refiners/left-out-places.ts";
import { listed } from "../../wording/periods.ts";
import { passingOf } from "../figures/passing.ts";

/** Parts of a place, which are told apart from what is not understood: there is nothing below a force. */
const parts = new Set(["north", "south", "east", "west", "central", "inner", "outer", "greater"]);

/** Say of a place what it is. */
const sorts = new Set([
	"city",
	"town",
	"borough",
	"district",
	"village",
	"ward",
	"council",
	"shire",
	"locally",
]);

/** "Met + city": another place, and not what the first one is. */
const isOneMore = (word: string, text: string): boolean =>
	new RegExp(`(?:[+&]|(?<![a-z])(?:and|plus|vs?|versus)) ${word}(?![a-z])`, "i").test(text);

/** Asks for a part of what was counted. */
const ofPart =
	/(?<![a-z])(?:how many|how much|what (?:share|proportion|percentage)|any|some|most) of (?:them|those|these|the (?:[\d,]+|offences|crimes|cases))(?![a-z])/i;

/** Whether what follows "how many of them" holds words that nobody understood: the part asked for. */
function isOfPart(text: string, words: readonly string[]): boolean {
	const match = ofPart.exec(text);
	const after = match === null ? "" : passageOf(text.slice(match.index)).folded;
	return words.some((word) => wordsOf(after).some((it) => it.text === word));
}

/** Signs of a text that was not typed as a question. */
const pasted = /[<>={};`\\]|--|https?:/;

/**
 * Words that nobody understood may be what was asked about ("sheep rustling cumbria"): a figure without them is given for
 * certain in a sentence, which has such words, only with a notice; in a few words it is asked about first, and so it is
 * where the place was assumed, which they may name ("the total for Ruritania").
 */
export function leftUnread(
	asked: QuestionParts,
	draft: Draft,
	isFollowUp: boolean,
): { readonly problem: Problem } | { readonly notices: readonly string[] } {
	const { text } = asked;
	if (partLeftOut(asked, draft))
		return { problem: { type: "out-of-scope", why: "below-force", choices: [asAnswered(draft)] } };
	const kept = stillIn(asked, draft);
	if (kept.length > 0)
		return isFollowUp || isRunning(passageOf(text))
			? { notices: [leftOutWords([...runsIn(text, asked.unread), ...kept])] }
			: {
					problem: {
						type: "not-left-out",
						typed: kept,
						choices: [{ ...asAnswered(draft), label: "All of It" }],
					},
				};
	const unread = asked.unread.filter((word) => !sorts.has(word) || isOneMore(word, text));
	const words = unread.filter((word) => !parts.has(word));
	if (isOfPart(text, words)) return { problem: { type: "out-of-scope", why: "not-counted", choices: [] } };
	const pace = draft.figures.length > 0 ? paceUntold(asked, draft) : null;
	if (pace !== null && (passingOf(asked.options) !== null || !(isFollowUp || isRunning(passageOf(text)))))
		return { problem: unreadWords([pace], draft) };
	if (pace !== null) return { notices: [leftOutWords([...runsIn(text, unread), pace])] };
	if (unread.length === 0 || draft.figures.length === 0 || pasted.test(text)) return { notices: [] };
	const isPlaceAssumed = asked.geographies.length === 0 && draft.question.geographies.length > 0;
	if (words.length > 0 && !isFollowUp && (isPlaceAssumed || !isRunning(passageOf(text)))) {
		return { problem: unreadWords(runsIn(text, words), draft) };
	}
	return { notices: [leftOut(text, unread)] };
}

/** "Kent 2021 without the Met": what was to be left out of an answer that can leave nothing out. */
const stillIn = ({ text, without = [] }: QuestionParts, { question }: Draft): readonly string[] =>
	without
		.filter((it) => it.end > 0 && question.without?.includes(it.geographies[0] ?? "") !== true)
		.map((it) => leftOutText(text, it));

/** "Kent but not Medway": a part of a force cannot be left out of its figure. */
const partLeftOut = ({ without = [] }: QuestionParts, { question, figures }: Draft): boolean =>
	figures.length > 0 &&
	without.some(
		(it) => it.place !== null && it.end > 0 && question.geographies.includes(it.geographies[0] ?? ""),
	);

/** "Which forces topped 1,500 a day": the words of a pace that the answer does not tell; a number held against counts of a year would mean another. */
function paceUntold({ cues }: QuestionParts, draft: Draft): string | null {
	const asked = paceIn(cues);
	return asked === null || tellsPace.test(draft.question.canonical) ? null : asked.text;
}

/** As `canonical` writes it. */
const tellsPace = / (?:how often|per (?:hour|day|week|month))(?= |$)/;

const asAnswered = ({ question: { canonical } }: Draft) => ({
	label: canonical.length > 40 ? "Without It" : canonical,
	question: canonical,
});

function unreadWords(typed: readonly string[], draft: Draft): Problem {
	return {
		type: "unread-words",
		typed,
		choices: [asAnswered(draft), { label: "Measures Held", question: "list measures" }],
	};
}

const leftOut = (text: string, unread: readonly string[]): string => leftOutWords(runsIn(text, unread));

const leftOutWords = (words: readonly string[]): string =>
	`Not understood, and left out: ${listed(words.map((it) => `“${it}”`))}`;

/** Problems whose choices ask on without the words that nobody understood. */
const askingOn: ReadonlySet<Problem["type"]> = new Set([
	"ambiguous-geography",
	"no-geography",
	"unclear-period",
	"period-not-counted",
	"period-not-held",
]);

/** What to say beside a question back, where a click on it would drop words: "sheep rustling london". */
export function leftUnasked(
	{ text, unread, without = [] }: QuestionParts,
	{ type }: Problem,
): readonly string[] {
	const words = unread.filter((word) => (!sorts.has(word) || isOneMore(word, text)) && !parts.has(word));
	const kept = aboutPlaces.has(type) ? without.filter((it) => it.end > 0) : [];
	return [
		...(words.length > 0 && askingOn.has(type) && !pasted.test(text) ? [leftOut(text, words)] : []),
		...(kept.length > 0
			? [`Not left out here: ${listed(kept.map((it) => `“${leftOutText(text, it)}”`))}`]
			: []),
	];
}

/** Problems of one place, of which nothing was left out. */
const aboutPlaces: ReadonlySet<Problem["type"]> = new Set([
	"period-not-held",
	"geography-not-held",
	"population-not-held",
]);

/** Words of a text as they are typed, in its order; those that stand next to each other in it together. */
function runsIn(text: string, words: readonly string[]): readonly string[] {
	const all = wordsOf(passageOf(text).folded);
	const runs: string[] = [];
	let next = 0;
	for (const word of words) {
		const at = all.findIndex((it, i) => i >= next && it.text === word);
		const { start, end } = all[at] ?? { start: 0, end: 0 };
		const typed = at < 0 ? word : text.slice(start, end);
		const run = runs.at(-1);
		if (at === next && run !== undefined) runs[runs.length - 1] = `${run} ${typed}`;
		else runs.push(typed);
		next = at + 1;
	}
	return runs;
}
