import type { InputBlock, PlainTextOption } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { cut, plain } from "../mrkdwn.ts";

interface Field {
	/** Names both the block and the control in it. */
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly placeholder?: string;
	readonly optional?: boolean;
}

const asked = ({ id, label, hint, optional = false }: Field) => ({
	type: "input" as const,
	block_id: id,
	label: plain(cut(label, LIMITS.input.label)),
	optional,
	...(hint === undefined ? {} : { hint: plain(cut(hint, LIMITS.input.hint)) }),
});

const shown = ({ placeholder }: Field) =>
	placeholder === undefined ? {} : { placeholder: plain(cut(placeholder, LIMITS.placeholder)) };

/** Text of at most as many characters as Slack takes in one field. */
export function textField(field: Field & { readonly isLong?: boolean; readonly value?: string }): InputBlock {
	return {
		...asked(field),
		element: {
			type: "plain_text_input",
			action_id: field.id,
			multiline: field.isLong ?? false,
			max_length: LIMITS.text,
			...(field.value === undefined ? {} : { initial_value: field.value }),
			...shown(field),
		},
	};
}

/** A choice that Blotter offers as one types, from the first letter on. */
export function offeredField(field: Field & { readonly chosen?: PlainTextOption }): InputBlock {
	return {
		...asked(field),
		element: {
			type: "external_select",
			action_id: field.id,
			min_query_length: 0,
			...(field.chosen === undefined ? {} : { initial_option: field.chosen }),
			...shown(field),
		},
	};
}

/** One of the workspace's people. */
export function personField(field: Field): InputBlock {
	return { ...asked(field), element: { type: "users_select", action_id: field.id, ...shown(field) } };
}

/** One of a few, by its key. */
export function choiceField<Key extends string>(
	id: string,
	label: string,
	all: Readonly<Record<Key, string>>,
	chosen: Key,
): InputBlock {
	return {
		type: "input",
		block_id: id,
		label: plain(label),
		element: {
			type: "static_select",
			action_id: id,
			options: Object.entries<string>(all).map(([value, text]) => option(value, text)),
			initial_option: option(chosen, all[chosen]),
		},
	};
}

const option = (value: string, text: string): PlainTextOption => ({
	text: plain(cut(text, LIMITS.option.text)),
	value,
});
