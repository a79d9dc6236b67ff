import { z } from "zod";
import { Option } from "../draw/elements/element.ts";
import { Block, find } from "../local-slack/block.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Person } from "../local-slack/workspace.ts";
import type { BotLink } from "./bot-link.ts";
import { sendInteraction } from "./interaction.ts";

/** Someone types into a menu whose choices the bot gives. */
export interface Sought {
	readonly person: Person;
	readonly blocks: readonly Block[];
	readonly pointer: string;
	readonly typed: string;
	/** What the menu stands in, as the bot is told it: `{view}`, or `{message, channel}`. */
	readonly around: Readonly<Record<string, unknown>>;
}

const Answer = z.union([
	z.object({ options: z.array(Option) }).transform(({ options }) => options),
	z
		.object({ option_groups: z.array(z.object({ options: z.array(Option) })) })
		.transform(({ option_groups }) => option_groups.flatMap(({ options }) => options)),
]);

/** What the bot offers for the text typed so far; nothing if it does not answer, null if there is no such menu. */
export async function suggest(
	slack: LocalSlack,
	bot: BotLink,
	sought: Sought,
): Promise<readonly Option[] | null> {
	const { found, block } = find(sought.blocks, sought.pointer);
	const element = Block.safeParse(found);
	if (!element.success || !element.data.type.endsWith("external_select")) return null;
	const outcome = await sendInteraction(slack, bot, sought.person, {
		type: "block_suggestion",
		action_id: element.data["action_id"],
		block_id: block?.["block_id"],
		value: sought.typed,
		...sought.around,
	});
	return outcome.type === "taken" ? (Answer.safeParse(outcome.answer).data ?? []) : [];
}
