import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { cut } from "../../blocks/mrkdwn.ts";
import { type Place, type Posted, patiently } from "./post.ts";

/** A file to be shown or kept. `alt` says what a picture shows to those who do not see it. */
export interface File {
	readonly name: string;
	readonly title: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly alt?: string;
}

const MOST = { alt: 1_000, title: 200 } as const;
const TIMEOUT_MS = 10_000;

/**
 * Puts files into a conversation as one message, or gives Slack's word for why it does not take them. Sent once. Throws
 * when Slack cannot be reached. Step by step, because `filesUploadV2` of Slack's package sends the words for a picture
 * under a name that Slack does not know (`alt_text`; the method takes `alt_txt`), and they are lost.
 */
export async function upload(
	client: WebClient,
	files: readonly File[],
	comment: string,
	{ channel, thread_ts }: Place,
): Promise<Posted> {
	try {
		const uploaded = await Promise.all(files.map((file) => send(client, file)));
		const [first, ...rest] = uploaded;
		if (first === undefined) throw new Error("there are no files to send");
		await patiently(() =>
			client.files.completeUploadExternal({
				files: [first, ...rest],
				channel_id: channel,
				...(comment === "" ? {} : { initial_comment: comment }),
				...(thread_ts === undefined ? {} : { thread_ts }),
			}),
		);
		return { channel, ts: thread_ts ?? "" };
	} catch (error) {
		if (error instanceof WebAPIPlatformError) return { refused: error.data.error };
		throw error;
	}
}

/** Hands the bytes of one file over; nobody sees it yet. */
async function send(client: WebClient, { name, title, bytes, alt }: File) {
	const words = alt === undefined ? {} : { alt_txt: cut(alt, MOST.alt) };
	const asked = { filename: name, length: bytes.byteLength, ...words };
	const { upload_url: url, file_id: id } = await patiently(() => client.files.getUploadURLExternal(asked));
	if (url === undefined || id === undefined) throw new Error("Slack names no place for a file");
	const sent = await fetch(url, { method: "POST", body: bytes, signal: AbortSignal.timeout(TIMEOUT_MS) });
	if (!sent.ok) throw new Error(`the file ${name} was not taken: ${sent.status}`);
	return { id, title: cut(title, MOST.title) };
}
