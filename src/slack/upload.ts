import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { cut } from "../blocks/mrkdwn.ts";
import type { Place, Posted } from "./post.ts";

/** A file to be shown or kept. `alt` says what a picture shows to those who do not see it. */
export interface File {
	readonly name: string;
	readonly title: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly alt?: string;
}

const MOST = { alt: 1_000, title: 200 } as const;

/**
 * Puts files into a conversation as one message, or gives Slack's word for why it does not take them. Sent once. Throws
 * when Slack cannot be reached.
 */
export async function upload(
	client: WebClient,
	files: readonly File[],
	comment: string,
	{ channel, thread_ts }: Place,
): Promise<Posted> {
	const uploads = files.map(({ name, title, bytes, alt }) => ({
		filename: name,
		file: Buffer.from(bytes),
		title: cut(title, MOST.title),
		...(alt === undefined ? {} : { alt_text: cut(alt, MOST.alt) }),
	}));
	const where = { channel_id: channel, initial_comment: comment, file_uploads: uploads };
	try {
		await client.filesUploadV2(thread_ts === undefined ? where : { ...where, thread_ts });
		return { channel, ts: thread_ts ?? "" };
	} catch (error) {
		if (error instanceof WebAPIPlatformError) return { refused: error.data.error };
		throw error;
	}
}
