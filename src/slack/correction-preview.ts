import { type CorrectionPreview, previewMessage } from "../blocks/correction.ts";
import type { Message } from "../blocks/message.ts";
import { escape } from "../blocks/mrkdwn.ts";
import type { Answer } from "../core/answer.ts";
import { correctionLine, dayAt } from "../core/newsroom/correction-words.ts";
import type { Correction } from "../core/newsroom/corrections.ts";
import { noticesFor } from "../core/newsroom/notices.ts";
import type { Store } from "../core/newsroom/store.ts";
import type { DataSet } from "../core/statistics/data-set.ts";

/** More corrections than this at once are shown and decided in part. */
const MOST = 500;

/** The corrections of one change of the data that wait for the desk. */
export async function waitingFor(
	dataset: string,
	store: Pick<Store, "corrections">,
	now: number,
): Promise<readonly Correction[]> {
	const waiting = await store.corrections.list(["proposed"], now + 1, MOST);
	return waiting.filter((it) => it.toDataset === dataset);
}

/** What the desk is asked to decide: which figures, which threads, which stories. Null where nothing waits. */
export async function correctionPreview(
	dataset: string,
	parts: {
		readonly store: Pick<Store, "corrections" | "citations" | "answers">;
		readonly data: DataSet;
		readonly ask: (text: string) => Answer;
		readonly zone: string;
		readonly now: number;
	},
): Promise<Message | null> {
	const { store, data, ask, zone, now } = parts;
	const waiting = await waitingFor(dataset, store, now);
	if (waiting.length === 0) return null;
	const notices = await noticesFor(waiting, store, ask);
	const cited = [...new Set(waiting.flatMap((it) => it.citations))];
	const citations = (await Promise.all(cited.map((id) => store.citations.find(id)))).filter(
		(it) => it !== undefined,
	);
	const logged = await store.corrections.list(["posted"], now + 1, MOST);
	const preview: CorrectionPreview = {
		dataset,
		changes: waiting.map((it) => correctionLine(it, data)),
		threads: notices.map(({ channel, answers }) => {
			const said = answers.map(
				({ given, citation }) =>
					`asked by <@${citation.askedBy}> on ${dayAt(citation.at, zone)}: “${escape(given.about)}: ${escape(given.finding)}” (${given.id})`,
			);
			return `${channel.startsWith("D") ? "direct message" : `<#${channel}>`}, ${said.join("; ")}`;
		}),
		private: citations.filter((it) => it.ts === null).length,
		stories: citations.flatMap((it) =>
			it.stories.map(
				({ story, by, at }) => `${escape(story)} (${it.answer}, marked by <@${by}> on ${dayAt(at, zone)})`,
			),
		),
		smaller: logged.filter((it) => it.toDataset === dataset).length,
	};
	return previewMessage(preview);
}
