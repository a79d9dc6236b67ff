import { markedMessage, noticeMessage } from "../../blocks/correction.ts";
import { noticesOf } from "../../core/newsroom/corrections/corrections.ts";
import { noticeWords } from "../../core/newsroom/corrections/notice-words.ts";
import type { Notice } from "../../core/newsroom/corrections/notices.ts";
import type { NewDelivery } from "../../core/newsroom/deliveries/deliveries.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { payloadOf } from "../post/payload.ts";

/** Each thread's notice, and the marks on the answers in it. `shown` names what was decided; `at` in milliseconds since 1970. */
export const noticeDeliveries = (
	notices: readonly Notice[],
	shown: string,
	by: { readonly data: DataSet; readonly zone: string; readonly at: number },
): readonly NewDelivery[] => notices.flatMap((it) => deliveriesOf(it, shown, by));

function deliveriesOf(
	notice: Notice,
	shown: string,
	{ data, zone, at }: { readonly data: DataSet; readonly zone: string; readonly at: number },
): readonly NewDelivery[] {
	const { team, channel, thread, answers } = notice;
	const [dataset = "", name] = shown.split(" ");
	const common = { team, channel, notBefore: at, of: noticesOf(dataset, at) };
	const key = `correction ${dataset.slice(0, 12)} ${name} ${channel} ${thread}`;
	const message = noticeMessage(noticeWords(notice, data, zone));
	return [
		{ ...common, key, act: { type: "post" }, thread: { ts: thread }, payload: payloadOf(message) },
		// A digest's message is no single answer, and is not drawn anew.
		...answers
			.filter(
				({ citation }) =>
					citation.as !== "exported" && citation.ts !== null && !citation.id.startsWith("digest "),
			)
			.map(({ citation, given, isSoAgain }) => ({
				...common,
				key: `${key} mark ${citation.ts} ${given.id}`,
				act: { type: "update", ts: citation.ts ?? "" } as const,
				thread: null,
				payload: payloadOf(markedMessage(given, citation.askedBy, isSoAgain)),
			})),
	];
}
