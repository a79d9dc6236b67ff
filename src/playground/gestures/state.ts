import { kindOf } from "../draw/elements/elements.ts";
import { Block, find } from "../local-slack/block.ts";

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a form's controls hold, as the bot is told it: `{values: {block_id: {action_id: …}}}`. Fields are named by JSON pointer. */
export function stateOf(blocks: readonly Block[], form: URLSearchParams): { readonly values: Values } {
	const values: Record<string, Record<string, unknown>> = {};
	for (const pointer of pointersOf(blocks)) {
		const { found, block } = find(blocks, pointer);
		const element = Block.parse(found);
		const kind = kindOf(element);
		if (!kind?.hasState || block === null) continue;
		const told = kind.tell(element, { values: form.getAll(pointer), part: null });
		const blockId = String(block["block_id"]);
		values[blockId] = { ...values[blockId], [String(element["action_id"])]: { type: element.type, ...told } };
	}
	return { values };
}

/** Pointers to every element with an `action_id`. */
function pointersOf(value: unknown, path = ""): readonly string[] {
	if (typeof value !== "object" || value === null) return [];
	const own = "action_id" in value ? [path] : [];
	return [...own, ...Object.entries(value).flatMap(([step, inner]) => pointersOf(inner, `${path}/${step}`))];
}
