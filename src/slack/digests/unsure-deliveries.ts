import { sayingMessage } from "../../blocks/saying.ts";
import { UNSURE_ACT, unsureMessage } from "../../blocks/unsure.ts";
import type { Deliveries, Delivery } from "../../core/newsroom/deliveries/deliveries.ts";
import { answerClick, type Click } from "../clicks/click.ts";
import { payloadOf } from "../post/payload.ts";
import type { Parts } from "../surface.ts";

const NOTICE = "unsure ";
const MOST = 50;

/** What becomes of digests that fail is told to who set them; of what is undecided, only the desk can tell. */
const isForDesk = ({ key, state }: Delivery): boolean =>
	!key.startsWith(NOTICE) && (state === "unknown" || !key.startsWith("digest "));

/** Asks the desk about messages whose fate is not known, and those that were refused: once each, however often it runs. */
export async function askAboutUnsure(
	deliveries: Deliveries,
	desk: { readonly team: string; readonly channel: string },
	now: number,
): Promise<void> {
	const unsure = [
		...(await deliveries.inState("unknown", MOST)),
		...(await deliveries.inState("failed", MOST)),
	].filter(isForDesk);
	if (unsure.length === 0) return;
	await deliveries.plan(
		unsure.map(({ key, channel, state, payload, error, changed }) => {
			const text = typeof payload["text"] === "string" ? payload["text"] : "";
			const told = state === "unknown" ? state : "failed";
			return {
				key: `${NOTICE}${key} ${changed}`,
				...desk,
				act: { type: "post" },
				thread: null,
				payload: payloadOf(unsureMessage({ key, channel, state: told, text, error: error ?? "" })),
				notBefore: now,
				of: null,
			};
		}),
		now,
	);
}

/** The desk says what became of a message, or what is to. */
export async function clickUnsure(click: Click, { records, desk, log }: Parts): Promise<void> {
	if (records === null) return;
	if (!(await desk.has(click.client, click.user)))
		return answerClick(click, sayingMessage({ finding: "Only the data desk decides about messages" }));
	const act = Object.values(UNSURE_ACT).find((start) => click.value.startsWith(start));
	if (act === undefined) return;
	const key = click.value.slice(act.length);
	const decision = {
		[UNSURE_ACT.there]: { type: "sent", ts: null },
		[UNSURE_ACT.again]: { type: "again" },
		[UNSURE_ACT.leave]: { type: "failed" },
	} as const;
	const isDecided = await records.store.deliveries.decide(key, decision[act], click.user, records.now());
	log.info(
		{ user: click.user, key, decision: decision[act].type, isDecided },
		"the desk decided about a message",
	);
	const said = {
		[UNSURE_ACT.there]: "It is there",
		[UNSURE_ACT.again]: "Sent again",
		[UNSURE_ACT.leave]: "Left",
	};
	await answerClick(
		click,
		sayingMessage({ finding: isDecided ? said[act] : "This has been decided already", notes: [key] }),
		{ replace_original: true, response_type: "in_channel" },
	);
}
