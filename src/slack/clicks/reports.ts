import { z } from "zod";
import { LIMITS } from "../../blocks/limits.ts";
import { REPORT_FORM, reportForm } from "../../blocks/modals/report-form.ts";
import { linkedModal, wordsModal } from "../../blocks/modals/words-modal.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { reportMessage } from "../../blocks/report.ts";
import type { Answer } from "../../core/answer.ts";
import { fieldValue } from "../forms/field-values.ts";
import { showModal } from "../forms/show-modal.ts";
import { post } from "../post/post.ts";
import { refusalText } from "../post/refusals.ts";
import { AcknowledgmentLost } from "../receive/deliver.ts";
import type { Parts, Surface } from "../surface.ts";
import type { Click } from "./click.ts";

const TITLE = "This looks wrong";

/** What the form carries along: which answer, and where it was seen. */
const About = z.object({ about: z.string(), channel: z.string().nullable() });

/** The answer a report is about: as it was given, where its id is told and kept; else its question, asked again. */
async function answerAbout(about: string, { ask, records }: Parts): Promise<Answer> {
	const isId = /^A-\w+$/.test(about);
	const [kept] = isId && records !== null ? await records.store.answers.find(about) : [];
	const isKept = kept !== undefined && records?.isHiddenNow(kept.answer) !== true;
	return isKept ? kept.answer : ask({ text: isId ? `show ${about}` : about, style: "command" });
}

/** "This looks wrong": asks what, or says kindly that nobody is there to read it. */
export async function openReport({ client, trigger, value, channel }: Click, parts: Parts): Promise<void> {
	const { house } = parts;
	const answer = await answerAbout(value, parts);
	const view =
		house.deskChannel === null
			? wordsModal(
					TITLE,
					`Thank you for looking closely. No desk channel is set up here yet, so a report would reach nobody. Please tell your data desk about ${answer.id} directly, and ask whoever runs Blotter to set DESK_CHANNEL: then this button brings reports there.`,
				)
			: reportForm(answer, JSON.stringify({ about: value, channel } satisfies z.infer<typeof About>));
	await showModal(client, trigger, view);
}

/** The form handed in: the desk's channel gets the report, and the reporter is told whether it did. */
export const reports: Surface = (app, parts) => {
	const { house, log } = parts;
	app.view(REPORT_FORM.id, async ({ ack, view, body, client }) => {
		const { about, channel } = About.parse(JSON.parse(view.private_metadata));
		const note = readable(fieldValue(view, REPORT_FORM.note));
		if (note.trim() === "")
			return ack({ response_action: "errors", errors: { [REPORT_FORM.note]: "Say what looks wrong." } });
		const answer = await answerAbout(about, parts);
		const report = { by: body.user.id, channel, note, answer };
		const to = house.deskChannel;
		const posted =
			to === null
				? { refused: "channel_not_found" }
				: await post(client, reportMessage(report), { channel: to });
		log.info(
			{ answer: answer.id, user: report.by, channel, sent: !("refused" in posted) },
			"an answer was reported",
		);
		const told =
			"refused" in posted
				? `The desk could not be told. ${refusalText(posted.refused)} Please tell your data desk about ${answer.id} directly; your words were:`
				: `Thank you. The desk has your report of ${answer.id} and will look into it.`;
		const words = "refused" in posted ? wholly(report.note) : [];
		try {
			await ack({ response_action: "update", view: linkedModal(TITLE, [escape(told), ...words]) });
		} catch (error) {
			if (!(error instanceof AcknowledgmentLost)) throw error;
			await post(
				client,
				{ text: [escape(told), ...words].join("\n"), blocks: [] },
				{ channel: body.user.id },
			);
		}
	});
};

/** Marks that turn the direction of what is written after them: somebody else's words could be shown backwards. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const readable = (note: string): string => note.replaceAll(DIRECTIONS, "");

/** An escaped character is five at most, so that each part keeps to a section's length. */
const PART = LIMITS.text / 5;

/** All of somebody's words, escaped, in as many parts as it takes. */
function wholly(note: string): readonly string[] {
	const characters = Array.from(note);
	const parts = Array.from({ length: Math.ceil(characters.length / PART) }, (_, at) =>
		escape(characters.slice(at * PART, (at + 1) * PART).join("")),
	);
	return parts.filter((part) => part.trim() !== "");
}
