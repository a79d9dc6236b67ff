import type { BlockAction } from "@slack/bolt";
import { WebAPIPlatformError } from "@slack/web-api";
import { ACTION } from "../../blocks/action-ids.ts";
import { answerMessage } from "../../blocks/answer.ts";
import { askerIn } from "../../blocks/block-ids.ts";
import { CONFIRMED, confirmMessage } from "../../blocks/confirm.ts";
import type { Message } from "../../blocks/message.ts";
import { answerModal } from "../../blocks/modals/answer-modal.ts";
import { withNote } from "../../blocks/note.ts";
import { pasteMessage } from "../../blocks/paste.ts";
import type { Answer } from "../../core/answer.ts";
import { clickCorrection } from "../corrections/correction-clicks.ts";
import { clickDigest, clickInstruction } from "../digests/digest-clicks.ts";
import { clickUnsure } from "../digests/unsure-deliveries.ts";
import { changeModal } from "../forms/show-modal.ts";
import { isDirect, mayBeUsedIn, notHere } from "../house.ts";
import { whyConfirm, whyPrivate } from "../people/company.ts";
import { seenWhere } from "../people/seen-where.ts";
import { cite } from "../post/cite.ts";
import { respondWith } from "../post/post.ts";
import { postAnswer } from "../post/post-answer.ts";
import { refusalText } from "../post/refusals.ts";
import type { Parts, Surface } from "../surface.ts";
import { answerAtHome, tellAtHome } from "../surfaces/home.ts";
import { goOnFrom } from "../surfaces/threads.ts";
import { chosenInMenu, sendChart, sendCsv, showSources } from "./answer-clicks.ts";
import { answerClick, type Click, readClick, whoseAnswer } from "./click.ts";
import { type DoubleClicks, doubleClicks } from "./double-clicks.ts";
import { openReport } from "./reports.ts";
import { changedSince } from "./then-and-now.ts";
import { openStoryForm } from "./used-in-story.ts";

interface ClickParts extends Parts {
	readonly doubles: DoubleClicks;
}

type OnClick = (click: Click, parts: ClickParts) => Promise<void>;

const CLICKS: Readonly<Record<string, OnClick>> = {
	[ACTION.ask]: askAgain,
	[ACTION.choose]: (click, parts) => (click.isAtHome ? answerAtHome(click, parts) : choose(click, parts)),
	[ACTION.share]: share,
	[ACTION.copy]: toldAtHome(copy),
	[ACTION.wrong]: openReport,
	[ACTION.digest]: clickDigest,
	[ACTION.correction]: clickCorrection,
	[ACTION.delivery]: clickUnsure,
	[ACTION.instruct]: clickInstruction,
	[ACTION.used]: openStoryForm,
	[ACTION.explain]: (click, parts) => askAgain({ ...click, value: `explain ${click.value}` }, parts),
	[ACTION.sources]: toldAtHome(async (click, parts) =>
		showSources(click, await ownAnswerTo(click, parts), parts),
	),
	[ACTION.chart]: toldAtHome(async (click, parts) =>
		sendChart(click, await ownAnswerTo(click, parts), parts),
	),
	[ACTION.csv]: toldAtHome(async (click, parts) => sendCsv(click, await ownAnswerTo(click, parts), parts)),
	[ACTION.remove]: remove,
	[ACTION.more]: async (click, parts) => {
		const chosen = chosenInMenu(click);
		const onClick = chosen === null ? undefined : CLICKS[chosen.action];
		if (chosen !== null && onClick !== undefined) return onClick(chosen, parts);
		parts.log.warn({ value: click.value }, "an unknown choice was made in a menu");
		await answerClick(click, { text: NOT_KNOWN, blocks: [] });
	},
};

/** A click on the home page that is answered in the direct messages is told of on the page. */
function toldAtHome(onClick: OnClick): OnClick {
	return async (click, parts) => {
		await onClick(click, parts);
		if (click.isAtHome) await tellAtHome(click, parts);
	};
}

const NOT_KNOWN =
	"I no longer know this button: the message is from an earlier version of me. Please ask again, then use the new answer's buttons.";

/** Buttons and menus. Each click asks the data again: a message carries questions, never figures to act on. */
export const actions: Surface = (app, given) => {
	const parts = { ...given, doubles: doubleClicks() };
	app.action<BlockAction>({ type: "block_actions" }, async (args) => {
		await args.ack();
		const click = readClick(args);
		const onClick = CLICKS[click.action.split(":", 1)[0] ?? ""];
		if (click.channel !== null && !mayBeUsedIn(click.channel, parts.house))
			await answerClick(click, { text: notHere(parts.house), blocks: [] });
		else if (onClick === undefined) {
			parts.log.warn({ action: click.action }, "an unknown button was pressed");
			await answerClick(click, { text: NOT_KNOWN, blocks: [] });
		} else await parts.doubles.whileIdle(click, () => onClick(click, parts));
	});
};

async function answerTo(click: Click, parts: Parts): Promise<Answer> {
	const { ask, log } = parts;
	const { channel, client, user } = click;
	const where = channel === null ? { user } : await seenWhere(client, { channel, user }, parts);
	const answer = ask({ text: click.value, style: "command", ...where });
	log.info({ action: click.action, kind: answer.kind, answer: answer.id }, "answered a click");
	return answer;
}

/** The answer for the one who clicked, who may go on from it in the thread. */
async function ownAnswerTo(click: Click, parts: Parts): Promise<Answer> {
	const answer = await answerTo(click, parts);
	await goOnFromClick(answer, click, false, parts);
	return answer;
}

async function goOnFromClick(
	answer: Answer,
	{ channel, thread: ts, user }: Click,
	isPublic: boolean,
	{ threads }: Parts,
): Promise<void> {
	if (channel !== null) await goOnFrom(answer, { thread: { channel, ts }, user, isPublic }, threads);
}

async function askAgain(click: Click, parts: Parts): Promise<void> {
	if (click.isAtHome) return answerAtHome(click, parts);
	const changed = await changedSince(click, parts);
	const answer = await ownAnswerTo(click, parts);
	await answerClick(click, noted(answerMessage(answer, whoseAnswer(click)), changed));
	cite(answer, { ...click, ts: null, as: "private" }, parts);
	if (click.modal !== null) await changeModal(click.client, click.modal, answerModal(answer, true));
}

const noted = (message: Message, changed: string | null): Message =>
	changed === null ? message : withNote(message, changed);

/** What was asked back gives way to the answer, in public if it stood there. */
async function choose(click: Click, parts: Parts): Promise<void> {
	const answer = await answerTo(click, parts);
	const isDirectly = click.channel !== null && isDirect(click.channel);
	const owner = askerIn(click.block);
	// In public the question back is its asker's: another's choice is answered to them alone and leaves it standing.
	const isOthers = !click.isPrivate && owner !== null && owner !== click.user;
	const reserve = click.isPrivate || isOthers ? null : await reserveAt(click, parts);
	const isPublic = !click.isPrivate && !isDirectly && !isOthers && reserve === null;
	await goOnFromClick(answer, click, isPublic, parts);
	const isKeptThere = !click.isPrivate && !isOthers && reserve === null;
	const where = isKeptThere
		? ({ ts: click.message, as: "public" } as const)
		: ({ ts: null, as: "private" } as const);
	cite(answer, { ...click, ...where }, parts);
	if (isOthers) return answerClick(click, answerMessage(answer, { privately: true }));
	if (reserve !== null)
		return answerClick(click, withNote(answerMessage(answer, { privately: true }), whyPrivate(reserve)));
	const shown = click.isPrivate
		? { privately: true }
		: { privately: false, ...(isDirectly ? { owner: click.user } : { asker: click.user }) };
	await answerClick(click, answerMessage(answer, shown), {
		response_type: click.isPrivate ? "ephemeral" : "in_channel",
		replace_original: true,
	});
}

const reserveAt = ({ client, channel, user, team }: Click, { company }: Parts) =>
	channel === null ? Promise.resolve(null) : company.reserve(client, { channel, user, team });

/**
 * Posts what was answered privately for all in the channel, names who asked, and takes the private copy away. Asks first
 * where others than the newsroom's own people would read it, and where the figures are others now.
 */
async function share(click: Click, parts: ClickParts): Promise<void> {
	const { channel, client, respond, user, thread } = click;
	if (channel === null) return;
	if (parts.doubles.isShared(click))
		return answerClick(click, { text: "This is shared already.", blocks: [] });
	const reserve = click.action === CONFIRMED ? null : await reserveAt(click, parts);
	const changed = click.action === CONFIRMED ? null : await changedSince(click, parts);
	const doubts = [
		...(reserve === null ? [] : [whyConfirm(reserve)]),
		...(changed === null ? [] : [`${changed} What is so now would be posted.`]),
	];
	if (doubts.length > 0)
		return answerClick(click, confirmMessage(doubts.join(" "), CONFIRMED, click.value), {
			replace_original: false,
		});
	const whose = { privately: false, asker: user };
	const answer = await answerTo(click, parts);
	const posted = await postAnswer(client, answer, whose, { channel, thread_ts: thread }, parts);
	if ("refused" in posted) {
		const text = `Not shared: ${isDirect(channel) ? BETWEEN_PEOPLE : refusalText(posted.refused)}`;
		return answerClick(click, { text, blocks: [] });
	}
	// Outside threads the message that was posted begins one.
	await goOnFromClick(answer, { ...click, thread: thread ?? posted.ts }, true, parts);
	parts.doubles.shared(click);
	await respondWith(respond, { text: "", blocks: [] }, { delete_original: true });
}

const BETWEEN_PEOPLE =
	"I cannot post in a conversation between people. Press Copy Line and paste it, or share the answer in a channel.";

async function copy(click: Click, parts: Parts): Promise<void> {
	const changed = await changedSince(click, parts);
	const answer = await ownAnswerTo(click, parts);
	const nothing = { text: "There is nothing to copy here: no figure is held.", blocks: [] };
	await answerClick(click, noted(answer.copy === "" ? nothing : pasteMessage(answer), changed));
	if (answer.copy !== "") cite(answer, { ...click, ts: null, as: "copied" }, parts);
}

async function remove(click: Click, { desk }: Parts): Promise<void> {
	const { channel, message, client, user, value: asker } = click;
	if (channel === null || message === null) return;
	if (user !== asker && !(await desk.has(client, user)))
		return answerClick(click, {
			text: `Only <@${asker}>, who asked, or the desk can remove this.`,
			blocks: [],
		});
	try {
		await client.chat.delete({ channel, ts: message });
	} catch (error) {
		if (!(error instanceof WebAPIPlatformError)) throw error;
		const text =
			error.data.error === "message_not_found"
				? "This message is gone already."
				: `Not removed: ${refusalText(error.data.error)}`;
		await answerClick(click, { text, blocks: [] });
	}
}
