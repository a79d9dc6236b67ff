import type { ActionsBlock, AnyBlock, Button } from "@slack/types";
import type { Choice } from "../core/problem.ts";
import { ACTION } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { cut, escape, escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";

/** Something said in a few lines, with what to press next. */
export interface Saying {
	readonly finding: string;
	readonly lines?: readonly string[];
	/** Small print. */
	readonly notes?: readonly string[];
	/** Each types an instruction for the one who presses it. */
	readonly choices?: readonly Choice[];
	/** Further buttons. */
	readonly buttons?: readonly Button[];
}

/** None of the texts is escaped yet. */
export function sayingMessage({
	finding,
	lines = [],
	notes = [],
	choices = [],
	buttons = [],
}: Saying): Message {
	const told = [...lines, ...notes].filter((line) => line !== "");
	const body = lines.filter((line) => line !== "").map((line) => escapeWithin(line, LIMITS.text / 4));
	const small = notes.filter((line) => line !== "").map((line) => escapeWithin(line, LIMITS.text / 4));
	const blocks: readonly AnyBlock[] = [
		{
			type: "section",
			text: mrkdwn(
				[`*${escapeWithin(finding, LIMITS.text / 4).replaceAll("*", "∗")}*`, ...body]
					.join("\n")
					.slice(0, LIMITS.text),
			),
		},
		...(small.length === 0
			? []
			: [{ type: "context" as const, elements: [mrkdwn(small.join(" · ").slice(0, LIMITS.text))] }]),
		...actionsOf([...choices.flatMap(choiceButton), ...buttons]),
	];
	return { text: [finding, ...told].map(escape).join("\n").slice(0, LIMITS.message.text), blocks };
}

export function actionsOf(buttons: readonly Button[]): readonly ActionsBlock[] {
	return buttons.length === 0 ? [] : [{ type: "actions", elements: buttons.slice(0, LIMITS.actions) }];
}

function choiceButton({ label, question }: Choice, at: number): readonly Button[] {
	if (question.length > LIMITS.button.value || label.trim() === "") return [];
	return [textButton(`${ACTION.instruct}:${at}`, label, question)];
}

export const textButton = (id: string, label: string, value: string): Button => ({
	type: "button",
	action_id: id,
	text: plain(cut(label, LIMITS.button.text)),
	value,
});
