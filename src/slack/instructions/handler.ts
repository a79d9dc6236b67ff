import type { WebClient } from "@slack/web-api";
import type { Message } from "../../blocks/message.ts";
import type { Instruction } from "../../core/newsroom/instructions/instruction.ts";
import type { Records } from "../records.ts";
import type { Parts } from "../surface.ts";

/** Who said something, and where. */
export interface Said {
	readonly user: string;
	readonly channel: string;
	/** The user's workspace, where Slack said it. */
	readonly team?: string | undefined;
	/** Whether other organisations are in the channel, where Slack said it. */
	readonly isShared?: boolean | undefined;
	/** The message the thread hangs on; undefined outside threads. */
	readonly thread?: string | undefined;
	readonly client: WebClient;
}

/** What carries out instructions: every way in's parts, with the records that are kept. */
export type DeskParts = Parts & { readonly records: Records };

/** Carries out one kind of instruction and says what came of it. */
export type Handler<Type extends Instruction["type"]> = (
	instruction: Extract<Instruction, { readonly type: Type }>,
	said: Said,
	parts: DeskParts,
) => Promise<Message>;
