import { z } from "zod";
import { REPORT_FORM, reportForm } from "../blocks/modals/report-form.ts";
import { wordsModal } from "../blocks/modals/words-modal.ts";
import { escape } from "../blocks/mrkdwn.ts";
import { reportMessage } from "../blocks/report.ts";
import type { Answer } from "../core/answer.ts";
import type { Click } from "./click.ts";
import { AcknowledgmentLost } from "./deliver.ts";
import { fieldValue } from "./field-values.ts";
import { post } from "./post.ts";
import { refusalText } from "./refusals.ts";
import { showModal } from "./show-modal.ts";
import type { Parts, Surface } from "./surface.ts";

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
		const answer = await answerAbout(about, parts);
		const report = { by: body.user.id, channel, note: fieldValue(view, REPORT_FORM.note), answer };
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
				? `The desk could not be told. ${refusalText(posted.refused)} Please tell your data desk about ${answer.id} directly; your words were: ${report.note}`
				: `Thank you. The desk has your report of ${answer.id} and will look into it.`;
		try {
			await ack({ response_action: "update", view: wordsModal(TITLE, told) });
		} catch (error) {
			if (!(error instanceof AcknowledgmentLost)) throw error;
			await post(client, { text: escape(told), blocks: [] }, { channel: body.user.id });
		}
	});
};
