import type { ActionsBlock, Button, Overflow, PlainTextOption } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import type { Choice } from "../core/problem.ts";
import { ACTION, MENU } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import { cut, plain } from "./mrkdwn.ts";

/** How many of the next questions are buttons; as many more wait in the menu as it takes. */
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
	const few = SHOWN - (answer.copy === "" ? 0 : 1);
	const remove = shown.asker === undefined ? [] : [option("Remove", `${MENU.remove}${shown.asker}`)];
	const menu = [
		...answer.next
			.slice(few)
			.flatMap(menuOption)
			.slice(0, LIMITS.overflow - remove.length),
		...remove,
	];
	const elements: (Button | Overflow)[] = [
		...lead,
		...answer.next
			.slice(0, few)
			.flatMap(({ label, question: next }, at) => button(`${ACTION.ask}:${at}`, label, next)),
		...(menu.length === 0 ? [] : [{ type: "overflow" as const, action_id: ACTION.more, options: menu }]),
	];
	return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function button(id: string, label: string, value: string): readonly Button[] {
	if (label.trim() === "" || value === "" || value.length > LIMITS.button.value) return [];
	return [{ type: "button", action_id: id, text: plain(cut(label, LIMITS.button.text)), value }];
}

function menuOption({ label, question }: Choice): readonly PlainTextOption[] {
	const value = MENU.ask + question;
	return label.trim() === "" || question === "" || value.length > LIMITS.option.value
		? []
		: [option(label, value)];
}

function option(label: string, value: string): PlainTextOption {
	return { text: plain(cut(label, LIMITS.option.text)), value };
}
