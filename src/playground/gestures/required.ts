import { z } from "zod";
import type { Block } from "../local-slack/block.ts";

const Input = z.object({
	type: z.literal("input"),
	block_id: z.string(),
	optional: z.boolean().default(false),
	element: z.looseObject({
		action_id: z.string(),
		min_length: z.number().optional(),
		max_length: z.number().optional(),
	}),
});

const State = z.looseObject({});

/** Kept in a form's state beside what was chosen or typed. */
const isKind = (name: string): boolean => name === "type";

const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What Slack itself says of a form before the bot hears of it, by block id: what has to be filled in, and how long it may be. */
export function refusedFields(
	blocks: readonly Block[],
	values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Readonly<Record<string, string>> {
	const refused = blocks.flatMap((block): (readonly [string, string])[] => {
		const read = Input.safeParse(block);
		if (!read.success) return [];
		const { block_id: id, optional, element } = read.data;
		const held = Object.entries(State.parse(values[id]?.[element.action_id] ?? {}));
		const given = held.filter(([name, value]) => !isKind(name) && !isEmpty(value)).map(([, value]) => value);
		if (given.length === 0) return optional ? [] : [[id, "Please complete this required field."]];
		const [text] = given;
		if (typeof text !== "string") return [];
		const { min_length: least = 0, max_length: most = Number.POSITIVE_INFINITY } = element;
		if (text.length < least) return [[id, `Please enter at least ${least} characters.`]];
		return text.length > most ? [[id, `Please enter no more than ${most} characters.`]] : [];
	});
	return Object.fromEntries(refused);
}
