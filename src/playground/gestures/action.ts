import { kindOf } from "../draw/elements/elements.ts";
import { Block, find } from "../local-slack/block.ts";

/**
 * The action a form's `press` stands for, null if there is no such control. `press` is a control's JSON pointer; a part of
 * a control, as an option of a menu, is one with the control.
 */
export function actionOf(
	blocks: readonly Block[],
	form: URLSearchParams,
): Readonly<Record<string, unknown>> | null {
	const [, pointer = "", part = null] =
		/^(.*?)(?:\/(options\/\d+|positive_button|negative_button))?$/.exec(form.get("press") ?? "") ?? [];
	const { found, block } = find(blocks, pointer);
	const kind = kindOf(found);
	if (!kind || block === null) return null;
	const element = Block.parse(found);
	return {
		type: element.type,
		action_id: element["action_id"],
		block_id: block["block_id"],
		...kind.tell(element, { values: form.getAll(pointer), part }),
		action_ts: (Date.now() / 1000).toFixed(6),
	};
}
