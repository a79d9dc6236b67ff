import type { AnyBlock } from "@slack/types";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeWithin, mrkdwn } from "./mrkdwn.ts";
import { charactersIn } from "./problems-in.ts";

/** Room for a title and a few words of ours. */
const ROOM = 100;

/** A titled list as as few sections as its lines fit into. Lines are not escaped yet; none is left out, long ones are cut. */
export const titledList = (title: string, lines: readonly string[]): readonly AnyBlock[] =>
	escapedList(
		title,
		lines.map((line) => escapeWithin(line, LIMITS.text - ROOM)),
	);

/** The same of lines that are escaped already, each well below a section's length. */
export function escapedList(title: string, lines: readonly string[]): readonly AnyBlock[] {
	const full: string[] = [];
	for (const line of lines.filter((one) => one !== "").map((one) => `• ${one}`)) {
		const last = full.at(-1);
		if (last === undefined || last.length + line.length > LIMITS.text - ROOM) full.push(line);
		else full[full.length - 1] = `${last}\n${line}`;
	}
	return full.map((text, at) => ({
		type: "section",
		text: mrkdwn(at === 0 && title !== "" ? `*${title}*\n${text}` : text),
	}));
}

/** Parts are escaped already. */
export function contextLine(parts: readonly string[]): readonly AnyBlock[] {
	const line = parts.filter((part) => part !== "").join(" · ");
	return line === "" ? [] : [{ type: "context", elements: [mrkdwn(line)] }];
}

/** As few messages as the blocks fit into. `text` is what notifications and screen readers get of each. */
export function messagesOf(blocks: readonly AnyBlock[], text: string): readonly Message[] {
	const messages: AnyBlock[][] = [];
	for (const block of blocks) {
		const last = messages.at(-1);
		const fits =
			last !== undefined &&
			last.length < LIMITS.message.blocks &&
			charactersIn([...last, block]) <= LIMITS.message.characters;
		if (fits) last.push(block);
		else messages.push([block]);
	}
	return messages.map((it) => ({ text, blocks: it }));
}
