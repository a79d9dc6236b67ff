import type { AnyBlock, ContainerBlock } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import { LIMITS } from "./limits.ts";
import { linkedWithin, mrkdwn, plain } from "./mrkdwn.ts";

const TITLE = "How this was worked out";
/** Longer ones are for the button that asks for them. */
const MOST = 2_900;
const ROOM = 200;

/** The working folded up under the answer it belongs to, where it is short and there is room; none where it is the answer. */
export function workingBlocks({ working, lines }: Answer, room: number): readonly AnyBlock[] {
	const steps = working.filter((it) => it.trim() !== "");
	const text = linkedWithin(steps.map((it) => `• ${it}`).join("\n"), LIMITS.text);
	const isShown = steps.every((it) => lines.includes(it));
	if (steps.length === 0 || isShown || text.length > MOST || text.length + ROOM > room) return [];
	const container: ContainerBlock = {
		type: "container",
		title: plain(TITLE),
		is_collapsible: true,
		default_collapsed: true,
		child_blocks: [{ type: "section", text: mrkdwn(text) }],
	};
	return [container];
}
