import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import type { Choice } from "../core/problem.ts";
import { ACTION, MENU } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import { cut, plain } from "./mrkdwn.ts";

/** How many of the next questions are buttons; the rest wait in the menu. */
const SHOWN = 3;

/** One click each to what was asked back. */
export function choiceButtons(choices: readonly Choice[]): readonly ActionsBlock[] {
	const buttons = choices
		.slice(0, LIMITS.actions)
		.flatMap(({ label, question }, at) => button(`${ACTION.choose}:${at}`, label, question));
	return buttons.length === 0 ? [] : [{ type: "actions", elements: buttons }];
}

/** Share in Channel on private answers, the line to paste, the next questions, and the rest in the menu. */
export function answerActions(
	answer: Answer,
	shown: { readonly privately: boolean; readonly asker?: string },
): readonly ActionsBlock[] {
	const question = answer.question.canonical;
	const share = shown.privately && answer.figures.length + answer.statements.length > 0;
	const lead = [
		...(share ? button(ACTION.share, "Share in Channel", question) : []),
		...(answer.copy === "" ? [] : button(ACTION.copy, "Copy Line", question)),
	].map((element, at): Button => (at === 0 && share ? { ...element, style: "primary" } : element));
	const [buttons, waiting] = divide(answer.next, SHOWN - (answer.copy === "" ? 0 : 1));
	const remove = shown.asker === undefined ? [] : [option("Remove", `${MENU.remove}${shown.asker}`)];
	const menu = [...waiting.map(({ label, question: next }) => option(label, MENU.ask + next)), ...remove];
	const elements: (Button | Overflow)[] = [
		...lead,
		...buttons.flatMap(({ label, question: next }, at) => button(`${ACTION.ask}:${at}`, label, next)),
		...(menu.length === 0 ? [] : [{ type: "overflow" as const, action_id: ACTION.more, options: menu }]),
	];
	return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** The first few as buttons; of the rest what fits into the menu, and longer questions as buttons too. */
function divide(next: readonly Choice[], few: number): readonly [readonly Choice[], readonly Choice[]] {
	const fitting = new Set(
		next
			.slice(few)
			.filter(({ question }) => question !== "" && MENU.ask.length + question.length <= LIMITS.option.value)
			.slice(0, LIMITS.overflow - 1),
	);
	const buttons = next.filter((choice) => !fitting.has(choice)).slice(0, LIMITS.actions / 2);
	return [buttons, [...fitting]];
}

function button(id: string, label: string, value: string): readonly Button[] {
	if (label.trim() === "" || value === "" || value.length > LIMITS.button.value) return [];
	return [{ type: "button", action_id: id, text: plain(cut(label, LIMITS.button.text)), value }];
}

function option(label: string, value: string): PlainTextOption {
	return { text: plain(cut(label, LIMITS.option.text)), value };
}
