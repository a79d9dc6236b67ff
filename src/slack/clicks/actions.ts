import type { BlockAction } from "@slack/bolt";
import { ACTION } from "../../blocks/action-ids.ts";
import { answerMessage } from "../../blocks/answer.ts";
import type { Message } from "../../blocks/message.ts";
import { answerModal } from "../../blocks/modals/answer-modal.ts";
import { withNote } from "../../blocks/note.ts";
import { pasteMessage } from "../../blocks/paste.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { clickCorrection } from "../corrections/correction-clicks.ts";
import { clickDigest, clickInstruction } from "../digests/digest-clicks.ts";
import { clickUnsure } from "../digests/unsure-deliveries.ts";
import { changeModal } from "../forms/show-modal.ts";
import { mayBeUsedIn, notHere } from "../house.ts";
import { notKept } from "../instructions/show.ts";
import { cite } from "../post/cite.ts";
import type { Parts, Surface } from "../surface.ts";
import { answerAtHome, tellAtHome } from "../surfaces/home.ts";
import { chosenInMenu, sendChart, sendCsv, showSources } from "./answer-clicks.ts";
import { explaining, goneFor, ownAnswerTo } from "./answer-to.ts";
import { choose } from "./choose.ts";
import { answerClick, type Click, readClick, whoseAnswer } from "./click.ts";
import { type DoubleClicks, doubleClicks } from "./double-clicks.ts";
import { openRemoveForm } from "./remove.ts";
import { openReport } from "./reports.ts";
import { share } from "./share.ts";
import { changedSince } from "./then-and-now.ts";
import { openStoryForm } from "./used-in-story.ts";

interface ClickParts extends Parts {
	readonly doubles: DoubleClicks;
}

type OnClick = (click: Click, parts: ClickParts) => Promise<void>;

const CLICKS: Readonly<Record<string, OnClick>> = {
	[ACTION.ask]: askAgain,
	[ACTION.choose]: (click, parts) => (click.isAtHome ? answerAtHome(click, parts) : choose(click, parts)),
	[ACTION.share]: (click, parts) => share(click, parts.doubles, parts),
	[ACTION.copy]: toldAtHome(copy),
	[ACTION.wrong]: openReport,
	[ACTION.digest]: clickDigest,
	[ACTION.correction]: clickCorrection,
	[ACTION.delivery]: clickUnsure,
	[ACTION.instruct]: clickInstruction,
	[ACTION.used]: openStoryForm,
	[ACTION.explain]: async (click, parts) => askAgain(await explaining(click, parts), parts),
	[ACTION.sources]: toldAtHome(async (click, parts) =>
		showSources(click, await ownAnswerTo(click, parts), parts),
	),
	[ACTION.chart]: toldAtHome(async (click, parts) =>
		sendChart(click, await ownAnswerTo(click, parts), parts),
	),
	[ACTION.csv]: toldAtHome(async (click, parts) => sendCsv(click, await ownAnswerTo(click, parts), parts)),
	[ACTION.remove]: openRemoveForm,
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
		} else await parts.doubles.once(click, () => onKept(click, onClick, parts));
	});
};

/** What asks for a kept answer that is gone is told so, and asks for nothing else. */
async function onKept(click: Click, onClick: OnClick, parts: ClickParts): Promise<void> {
	const gone = await goneFor(click, parts);
	if (gone === null) return onClick(click, parts);
	if (click.isAtHome) return answerAtHome({ ...click, value: `show ${gone}` }, parts);
	await answerClick(click, sayingMessage({ finding: notKept(gone), lines: [PASTE_AGAIN] }));
}

const PASTE_AGAIN =
	"Its text is too long for a button. Please paste it again, then use the new answer's buttons.";

async function askAgain(click: Click, parts: Parts): Promise<void> {
	if (click.isAtHome) return answerAtHome(click, parts);
	const changed = await changedSince(click, parts);
	const answer = await ownAnswerTo(click, parts);
	const message = answerMessage(answer, whoseAnswer(click));
	await answerClick(click, noted(message, changed));
	if (click.modal !== null && message.needsFile === true) await sendCsv(click, answer, parts);
	cite(answer, { ...click, ts: null, as: "private" }, parts);
	if (click.modal !== null) await changeModal(click.client, click.modal, answerModal(answer, true));
}

const noted = (message: Message, changed: string | null): Message =>
	changed === null ? message : withNote(message, changed);

async function copy(click: Click, parts: Parts): Promise<void> {
	const changed = await changedSince(click, parts);
	const answer = await ownAnswerTo(click, parts);
	const nothing = { text: "There is nothing to copy here: no figure is held.", blocks: [] };
	await answerClick(click, noted(answer.copy === "" ? nothing : pasteMessage(answer), changed));
	if (answer.copy !== "") cite(answer, { ...click, ts: null, as: "copied" }, parts);
}
