import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { STORY_FORM, storyForm } from "../../blocks/modals/story-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import type { Answer } from "../../core/answer.ts";
import type { Citation } from "../../core/newsroom/corrections/citations.ts";
import { givenAs } from "../../core/newsroom/corrections/overtaken-answers.ts";
import { storyName } from "../../core/newsroom/instructions/story-name.ts";
import { fieldValue } from "../forms/field-values.ts";
import { mayBeUsedIn } from "../house.ts";
import type { Parts, Surface } from "../surface.ts";
import { type Click, openModal } from "./click.ts";

const TITLE = "Used in a story";
const NOT_A_MEMBER = "Stories are marked by members of this workspace. Ask one of them to do it.";
const NOT_KEPT = "This answer is not kept, so no story can be marked on it.";

/** Which answer, in which message. */
const About = z.object({ channel: z.string(), message: z.string(), answer: z.string() });
type About = z.infer<typeof About>;

/** Asks in which story an answer is used that stands in a message for more than its asker to see. */
export async function openStoryForm(click: Click, parts: Parts): Promise<void> {
	const { client, user, channel, message, value: answer } = click;
	const about = { channel: channel ?? "", message: message ?? "", answer };
	const found = await markable(about, user, client, parts);
	const view =
		"no" in found
			? wordsModal(TITLE, found.no)
			: storyForm(
					found.answer,
					found.citation.stories.map((it) => it.story),
					JSON.stringify(about satisfies About),
				);
	await openModal(click, view);
}

/** The answer as it was given in that message, where this user may mark it there; else why not. */
async function markable(
	{ channel, message, answer: id }: About,
	user: string,
	client: WebClient,
	{ records, company, house }: Parts,
): Promise<{ readonly citation: Citation; readonly answer: Answer } | { readonly no: string }> {
	if (records === null || !mayBeUsedIn(channel, house)) return { no: NOT_KEPT };
	if (!(await company.isMember(client, user))) return { no: NOT_A_MEMBER };
	const { citations, answers } = records.store;
	const citation = (await citations.inMessage(channel, message)).find((it) => it.answer === id);
	if (citation === undefined) return { no: NOT_KEPT };
	const given = givenAs(citation, await answers.find(id));
	return given === undefined || records.isHiddenNow(given.answer)
		? { no: NOT_KEPT }
		: { citation, answer: given.answer };
}

/** The form handed in: who hands it in, and where the answer stands, are looked at again. */
export const storyForms: Surface = (app, parts) => {
	app.view(STORY_FORM.id, async ({ ack, view, body, client }) => {
		const story = storyName(fieldValue(view, STORY_FORM.story));
		if (story === null)
			return ack({
				response_action: "errors",
				errors: { [STORY_FORM.story]: "Say in which story: its title or its address." },
			});
		const { records, log } = parts;
		const about = About.parse(JSON.parse(view.private_metadata));
		const found = await markable(about, body.user.id, client, parts);
		if ("no" in found || records === null)
			return ack({
				response_action: "update",
				view: wordsModal(TITLE, "no" in found ? found.no : NOT_KEPT),
			});
		const mark = { story, by: body.user.id, at: records.now() };
		await records.store.citations.markStory(found.citation.id, mark);
		log.info({ answer: about.answer, user: mark.by }, "an answer was used in a story");
		return ack({
			response_action: "update",
			view: wordsModal(
				TITLE,
				`${about.answer} is marked as used in “${story}”. If one of its figures changes, the desk is told that this story has it.`,
			),
		});
	});
};
