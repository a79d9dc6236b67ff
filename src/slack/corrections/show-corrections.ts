import type { Message } from "../../blocks/message.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Answer } from "../../core/answer.ts";
import { noticesOf } from "../../core/newsroom/corrections/corrections.ts";
import {
	areSoIn,
	isDecided,
	type WaitingCorrections,
	waitingFor,
} from "../../core/newsroom/corrections/waiting-corrections.ts";
import type { Store } from "../../core/newsroom/store.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { House } from "../house.ts";
import type { DeskMembers } from "../people/desk-members.ts";
import { payloadOf } from "../post/payload.ts";
import { refusalText } from "../post/refusals.ts";
import type { Tell } from "../post/tell.ts";
import { correctionPreview } from "./correction-preview.ts";

const DAY_MS = 86_400_000;
/** Longer than anybody leaves a correction undecided. */
const TOLD_FOR_MS = 365 * DAY_MS;

export interface ShowParts {
	readonly store: Store;
	/** What anybody may see of the data in use. */
	readonly data: () => DataSet;
	readonly ask: (text: string) => Answer;
	readonly zone: string;
}

/** The desk of a workspace. */
interface ShowTo {
	readonly team: string;
	readonly house: House;
	readonly tell: Tell;
	readonly deskMembers: DeskMembers;
}

/** What waits for the desk and is so in the data in use; what is not is about to be followed. */
export async function waitingNow({ store, data }: ShowParts): Promise<readonly WaitingCorrections[]> {
	const waiting = await Promise.all((await store.corrections.waiting()).map((it) => waitingFor(it, store)));
	return waiting.filter((it) => it.corrections.length > 0 && areSoIn(data(), it.corrections));
}

/**
 * Shows the desk what waits for it, each once however often this runs: in its channel; without one, or where Slack does not
 * take it there, its people are told where to decide.
 */
export async function showCorrections(
	parts: ShowParts,
	{ team, house, tell, deskMembers }: ShowTo,
	now: number,
): Promise<void> {
	const { store } = parts;
	for (const waiting of await waitingNow(parts)) {
		const key = `${PREVIEW}${waiting.shown}`;
		const tellEach = async (why: string): Promise<void> => {
			for (const user of await deskMembers())
				if (await store.claims.claim(`${key} ${user}`, now + TOLD_FOR_MS))
					await tell(user, whereToDecide(why));
		};
		if (house.deskChannel === null) {
			await tellEach("No DESK_CHANNEL is set, where it would be shown.");
			continue;
		}
		const shown = await store.deliveries.find(key);
		if (shown?.state === "failed")
			await tellEach(`It could not be shown in DESK_CHANNEL: ${refusalText(shown.error ?? "")}`);
		if (shown !== undefined) continue;
		const payload = payloadOf(await correctionPreview(waiting, { ...parts, data: parts.data() }));
		const common = { team, channel: house.deskChannel, notBefore: now, of: PREVIEWS };
		await store.deliveries.plan([{ ...common, key, act: { type: "post" }, thread: null, payload }], now);
	}
}

const PREVIEW = "corrections ";
/** The owner of every preview. */
const PREVIEWS = "previews of corrections";
/** Previews that are looked back at. */
const LATEST = 10;

/** Under a preview that shows what is no longer so, before anybody decided, the desk is told that. */
export async function tellOvertaken(store: Store, now: number): Promise<void> {
	const { corrections, deliveries } = store;
	const previews = (await deliveries.ofOwner(PREVIEWS, LATEST)).filter((it) => it.key.startsWith(PREVIEW));
	if (previews.length === 0) return;
	const waiting = await Promise.all((await corrections.waiting()).map((it) => waitingFor(it, store)));
	for (const { key, team, channel, ts } of previews) {
		const shown = key.slice(PREVIEW.length);
		const told = `overtaken ${shown}`;
		if (ts === null || waiting.some((it) => it.shown === shown)) continue;
		if ((await deliveries.find(told)) !== undefined) continue;
		if (await isDecided(shown.replace(/ .*$/, ""), store)) continue;
		const common = { team, channel, notBefore: now, of: null, payload: payloadOf(OVERTAKEN) };
		await deliveries.plan([{ ...common, key: told, act: { type: "post" }, thread: { ts } }], now);
	}
}

const OVERTAKEN: Message = sayingMessage({
	finding: "This preview is overtaken",
	lines: [
		"The figures have changed again, or the reason has. What waits now, if anything does, is shown anew.",
	],
});

const whereToDecide = (why: string): Message =>
	sayingMessage({
		finding: "Figures that answers gave have changed, and the data desk is asked what to do",
		lines: [`Write “corrections” to see what changed and to decide. ${why}`],
	});

const MOST_APPROVED = 1_000;
const MOST_NOTICES = 10_000;

/** Approved corrections are posted once every thread has its notice. */
export async function hearOfNotices({ corrections, deliveries }: Store, now: number): Promise<void> {
	const approved = await corrections.list(["approved"], now + 1, MOST_APPROVED);
	const decisions = Map.groupBy(approved, (it) => noticesOf(it.toDataset, it.decided?.at ?? 0));
	for (const [owner, together] of decisions) {
		const notices = (await deliveries.ofOwner(owner, MOST_NOTICES)).filter((it) => it.act.type === "post");
		if (notices.length > 0 && notices.every((it) => it.state === "sent"))
			await corrections.posted(together.map((it) => it.id));
	}
}
