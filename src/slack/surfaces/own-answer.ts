import { z } from "zod";
import { answerIn } from "../../blocks/block-ids.ts";

const Message = z.object({
	bot_id: z.string(),
	blocks: z.array(z.object({ block_id: z.string().optional() }).catch({})),
});

/** The id of the answer of ours that a bot's message shows; null where it shows none. */
export function ownAnswer(message: unknown): string | null {
	const read = Message.safeParse(message);
	const ids = read.success ? read.data.blocks.map(({ block_id = "" }) => answerIn(block_id)) : [];
	return ids.find((id) => id !== null) ?? null;
}
