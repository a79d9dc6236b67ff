import { z } from "zod";
import { SUBSCRIPTION_FORM, subscriptionForm } from "../../blocks/modals/subscription-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import { cut } from "../../blocks/mrkdwn.ts";
import { subscriptionWords } from "../../core/newsroom/digests/digest-words.ts";
import { scopeOf, widened } from "../../core/newsroom/digests/followed.ts";
import { scheduleWords } from "../../core/newsroom/digests/schedule-words.ts";
import type { Baseline, Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import type { InstructionProblem, Subscribe } from "../../core/newsroom/instructions/instruction.ts";
import { instructionProblemText } from "../../core/newsroom/instructions/instruction-problem-text.ts";
import { readInstruction } from "../../core/newsroom/instructions/read-instruction.ts";
import { scopeText } from "../../core/newsroom/instructions/read-scope.ts";
import { type Click, openModal } from "../clicks/click.ts";
import { fieldValue } from "../forms/field-values.ts";
import type { DeskParts } from "../instructions/handler.ts";
import { changeTo, firstBaseline } from "../instructions/subscribe.ts";
import type { Surface } from "../surface.ts";
import { whyNotTouch } from "./digest-rights.ts";

const TITLE = "Change this digest";
const SHARED = "No digests go to its channel: people of other organisations are in it.";
const NOT_TOLD =
	"Nothing is changed: Slack does not tell me just now who is in its channel. Please try again in a moment.";

/** Which digest, and the channel in which it was asked for. */
const Metadata = z.object({ subscription: z.string(), channel: z.string().nullable() });

/** Opens the form of a subscription, filled in with what it is now. */
export async function openSubscriptionForm(
	it: Subscription,
	click: Click,
	{ data }: DeskParts,
): Promise<void> {
	const now = {
		places: scopeText(scopeOf(it), data()),
		what: it.what,
		when: scheduleWords(it.schedule.rule),
		always: it.always,
	};
	const about = { subscription: it.id, channel: click.channel } satisfies z.infer<typeof Metadata>;
	await openModal(click, subscriptionForm(now, JSON.stringify(about)));
}

const TOPIC_WORDS: Readonly<Record<string, string>> = {
	figures: "new figures only",
	revisions: "revisions only",
	statements: "statements only",
};

/** The form handed in: read as the instruction it amounts to, so that all words mean the same everywhere. */
export const subscriptionForms: Surface = (app, parts) => {
	app.view(SUBSCRIPTION_FORM.id, async ({ ack, view, body, client }) => {
		const { records, data, today, log } = parts;
		if (records === null) return ack();
		const { subscription: id, channel } = Metadata.parse(JSON.parse(view.private_metadata));
		const before = await records.store.subscriptions.find(id);
		if (before === undefined)
			return ack({
				response_action: "update",
				view: wordsModal(TITLE, "This digest has been stopped meanwhile."),
			});
		const refused = await whyNotTouch(before, { channel, user: body.user.id, client }, parts);
		if (refused !== null) return ack({ response_action: "update", view: wordsModal(TITLE, refused) });
		// Saved, it is active again, also where it was paused because others had joined.
		const standing = await parts.company.standing(client, before.channel);
		if (standing === null || standing.isShared)
			return ack({
				response_action: "update",
				view: wordsModal(TITLE, standing === null ? NOT_TOLD : SHARED),
			});
		const places = fieldValue(view, SUBSCRIPTION_FORM.places);
		const when = fieldValue(view, SUBSCRIPTION_FORM.when);
		const readAs = (...words: readonly string[]) =>
			readInstruction(words.join(" "), { style: "command", data: data(), today: today() });
		const about = ["subscribe", places, TOPIC_WORDS[fieldValue(view, SUBSCRIPTION_FORM.what)] ?? ""];
		const always = fieldValue(view, SUBSCRIPTION_FORM.always) === "yes" ? "even if nothing is new" : "";
		const alone = readAs(...about);
		if (alone !== null && "problem" in alone)
			return ack({
				response_action: "errors",
				errors: { [SUBSCRIPTION_FORM.places]: placesError(alone.problem) },
			});
		const read = when.trim() === "" ? null : readAs(...about, when, always);
		if (when.trim() === "" || (read !== null && "problem" in read)) {
			const why = when.trim() === "" ? "" : `“${cut(when.trim(), SHOWN)}” is not a time I can keep. `;
			return ack({ response_action: "errors", errors: { [SUBSCRIPTION_FORM.when]: why + TIMES } });
		}
		if (read?.instruction.type !== "subscribe")
			return ack({
				response_action: "errors",
				errors: { [SUBSCRIPTION_FORM.places]: "Name a force, a region or a nation." },
			});
		const wanted = read.instruction;
		const known = (baseline: Baseline) => widened(baseline, scopeOf(before), wanted.scope, data());
		const { baseline, pending } = before;
		await records.store.subscriptions.change(id, {
			...changeTo(wanted, { ...parts, records }),
			baseline: baseline === null ? firstBaseline(wanted, { data, records }) : known(baseline),
			pending: pending && { ...pending, baseline: known(pending.baseline) },
		});
		log.info({ subscription: id, user: body.user.id }, "changed a digest");
		return ack({ response_action: "update", view: wordsModal(TITLE, saved(wanted, data)) });
	});
};

const saved = (wanted: Subscribe, data: () => Parameters<typeof subscriptionWords>[1]): string =>
	[
		"Saved: ",
		subscriptionWords(wanted, data()),
		wanted.assumed.length === 0 ? "" : `\n${wanted.assumed.join("\n")}`,
	].join("");

const SHOWN = 100;

const TIMES =
	"Write it like “on weekdays at 09:00”, “weekly on Tuesday at 12:00”, “monthly on the first at 8am” or “as soon as something is published”.";

/** What is wrong with the places, with those that may be meant where there are any. */
function placesError(problem: InstructionProblem): string {
	const { finding, lines } = instructionProblemText(problem);
	const meant = PLACES_OFFERED.has(problem.type) ? problem.choices.map((it) => it.label).join(", ") : "";
	return [finding, ...(meant === "" ? lines.slice(0, 1) : [meant])].join(": ").slice(0, 2_000);
}

const PLACES_OFFERED: ReadonlySet<InstructionProblem["type"]> = new Set(["which-place", "unknown-place"]);
