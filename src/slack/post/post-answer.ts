import type { WebClient } from "@slack/web-api";
import type { Whose } from "../../blocks/actions.ts";
import { answerMessage } from "../../blocks/answer.ts";
import type { Answer } from "../../core/answer.ts";
import { isDirect } from "../house.ts";
import { csvFile } from "./answer-files.ts";
import { type Citing, cite } from "./cite.ts";
import { type Place, type Posted, post } from "./post.ts";
import { upload } from "./upload.ts";

/** Posts an answer for all to see. Where not every row found room in it, a file with all of them follows in its thread. */
export async function postAnswer(
	client: WebClient,
	answer: Answer,
	whose: Whose,
	place: Place,
	parts: Citing,
): Promise<Posted> {
	const { data, log } = parts;
	const posted = await post(client, answerMessage(answer, whose), place);
	if ("refused" in posted) return posted;
	const as = isDirect(posted.channel) ? "private" : "public";
	const user = whose.asker ?? whose.owner ?? "";
	cite(answer, { user, ...posted, thread: place.thread_ts, as }, parts);
	if (!posted.needsFile || parts.records?.isHeldBack(answer) === true) return posted;
	const thread = { channel: posted.channel, thread_ts: place.thread_ts ?? posted.ts };
	try {
		const sent = await upload(client, [csvFile(answer, { data })], "All rows, as a CSV file.", thread);
		if ("refused" in sent)
			log.warn({ refused: sent.refused, answer: answer.id }, "the file with all rows was refused");
	} catch (error) {
		// The answer stands, says what it lacks, and has a button for the file.
		log.error({ err: error, answer: answer.id }, "the file with all rows could not be sent");
	}
	return posted;
}
