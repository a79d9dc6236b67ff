import type { Logger } from "pino";
import type { Message } from "../../blocks/message.ts";
import { withNote } from "../../blocks/note.ts";
import { answerClick, type Click } from "../clicks/click.ts";
import { isDirect } from "../house.ts";
import type { Parts } from "../surface.ts";
import { type Place, post } from "./post.ts";
import { whatToDo } from "./refusals.ts";
import { type File, upload } from "./upload.ts";

export interface Sending {
	/** What they are, "the chart", for words about them. */
	readonly what: string;
	readonly files: readonly File[];
	/** Takes who asked for them where others read it, else null. Escaped already. */
	readonly comment: (asker: string | null) => string;
	/** Shown to the one who clicked, with a note of where the files are; without it the note alone. */
	readonly beside?: Message;
}

/**
 * Sends files to where the answer stands: into the thread of a public answer, else to the one who clicked, in their
 * direct messages. What was private stays so, and so does what others than the newsroom's own people would see.
 */
export async function sendFiles(click: Click, sending: Sending, parts: Parts): Promise<void> {
	const { what, files, comment, beside } = sending;
	const { client } = click;
	const place = await publicPlace(click, parts);
	const isAlone = place === null || isDirect(place.channel);
	const sent =
		place === null
			? await sendDirectly(click, files, comment(null), parts.log)
			: await upload(client, files, comment(isAlone ? null : click.user), place);
	if ("refused" in sent) {
		parts.log.warn({ refused: sent.refused, what }, "files were refused");
		return answerClick(click, { text: `I could not send ${what}: ${whatToDo(sent.refused)}`, blocks: [] });
	}
	if (place !== null || click.channel === null) return;
	const note = `I have sent ${what} to you in a direct message.`;
	await answerClick(click, beside === undefined ? { text: note, blocks: [] } : withNote(beside, note));
}

/** Where the answer stands for all who are there to see; null where only the one who clicked sees it. */
async function publicPlace(click: Click, { company }: Parts): Promise<Place | null> {
	const { client, channel, thread, message, isPrivate, user, team } = click;
	if (channel === null || isPrivate || message === null) return null;
	if (isDirect(channel)) return { channel, thread_ts: thread };
	const reserve = await company.reserve(client, { channel, user, team });
	return reserve === null ? { channel, thread_ts: thread ?? message } : null;
}

/**
 * Slack takes files for a conversation only, and a message opens the one with a person. Where the files do not follow it, it
 * is taken away again.
 */
async function sendDirectly({ client, user }: Click, files: readonly File[], comment: string, log: Logger) {
	const opened = await post(client, { text: comment, blocks: [] }, { channel: user });
	if ("refused" in opened) return opened;
	const takeAway = () =>
		client.chat
			.delete({ channel: opened.channel, ts: opened.ts })
			.catch((error: unknown) => log.warn({ err: error }, "words stand without their files"));
	try {
		const sent = await upload(client, files, "", { channel: opened.channel });
		if ("refused" in sent) await takeAway();
		return sent;
	} catch (error) {
		await takeAway();
		throw error;
	}
}
