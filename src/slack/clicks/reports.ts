import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { answerIn, questionIn } from "../../blocks/block-ids.ts";
import { LIMITS } from "../../blocks/limits.ts";
import { REPORT_FORM, reportForm } from "../../blocks/modals/report-form.ts";
import { linkedModal, wordsModal } from "../../blocks/modals/words-modal.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { type Reported, reportMessage } from "../../blocks/report.ts";
import { fieldValue } from "../forms/field-values.ts";
import { seenWhere } from "../people/seen-where.ts";
import { post } from "../post/post.ts";
import { refusalText } from "../post/refusals.ts";
import { AcknowledgmentLost } from "../receive/deliver.ts";
import type { Parts, Surface } from "../surface.ts";
import { type Click, openModal } from "./click.ts";

const TITLE = "This looks wrong";

/** What the form carries along: which answer, the question that gives it, and where it was seen. */
const About = z.object({
	id: z.string().nullable(),
	question: z.string().nullable(),
	channel: z.string().nullable(),
});
type About = z.infer<typeof About>;

const UNDER_EMBARGO = "It is under embargo, so what it says is not repeated here";
const NOT_KEPT = "It is not kept, so what it said is not repeated here";
const NO_FIGURES =
	"Leave its figures out of your words: the desk's channel may not be one that may see them.";

/**
 * What a report is about: the answer as it was given. Where it is not kept, as it is under embargo, it is named, and no other
 * answer to the same question stands for it.
 */
async function answerAbout(
	{ id, question, channel }: About,
	user: string,
	client: WebClient,
	parts: Parts,
): Promise<Reported> {
	const { ask, records } = parts;
	const kept = id === null || records === null ? [] : await records.store.answers.find(id);
	const given = kept.find(
		({ answer }) => question === null || answer.question.canonical === question,
	)?.answer;
	if (given !== undefined && records?.isHiddenNow(given) !== true) return given;
	const where = channel === null ? { user } : await seenWhere(client, { channel, user }, parts);
	const now = question === null ? null : ask({ text: question, style: "command", ...where });
	const isHeldBack = now !== null && records?.isHeldBack(now) === true;
	if (now !== null && !isHeldBack && (id === null || now.id === id)) return now;
	// A question can name what only the embargo brings.
	const isOpen =
		question !== null && ask({ text: question, style: "command" }).question.canonical === question;
	return {
		id: id ?? now?.id ?? "",
		about: "",
		finding: isHeldBack ? UNDER_EMBARGO : NOT_KEPT,
		question: { canonical: isOpen ? question : "" },
	};
}

/** "This looks wrong": asks what, or says kindly that nobody is there to read it. */
export async function openReport(click: Click, parts: Parts): Promise<void> {
	const { client, value, block, channel, user } = click;
	const { house } = parts;
	const isId = /^A-\w+$/.test(value);
	const about = {
		id: isId ? value : answerIn(block),
		question: questionIn(block) ?? (isId ? null : value),
		channel,
	};
	const answer = await answerAbout(about, user, client, parts);
	const caution = answer.finding === UNDER_EMBARGO ? NO_FIGURES : "";
	const view =
		house.deskChannel === null
			? wordsModal(
					TITLE,
					`Thank you for looking closely. No desk channel is set up here yet, so a report would reach nobody. Please tell your data desk about ${answer.id} directly, and ask whoever runs Blotter to set DESK_CHANNEL: then this button brings reports there.`,
				)
			: reportForm(answer, JSON.stringify(about satisfies About), caution);
	await openModal(click, view);
}

/** The form handed in: the desk's channel gets the report, and the reporter is told whether it did. */
export const reports: Surface = (app, parts) => {
	const { house, log } = parts;
	app.view(REPORT_FORM.id, async ({ ack, view, body, client }) => {
		const about = About.parse(JSON.parse(view.private_metadata));
		const { channel } = about;
		const note = readable(fieldValue(view, REPORT_FORM.note));
		if (note.trim() === "")
			return ack({ response_action: "errors", errors: { [REPORT_FORM.note]: "Say what looks wrong." } });
		const answer = await answerAbout(about, body.user.id, client, parts);
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
