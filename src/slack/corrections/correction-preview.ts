import { type CorrectionPreview, previewMessage } from "../../blocks/correction.ts";
import type { Message } from "../../blocks/message.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import type { Answer } from "../../core/answer.ts";
import { correctionLine, dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import { noticesFor } from "../../core/newsroom/corrections/notices.ts";
import type { WaitingCorrections } from "../../core/newsroom/corrections/waiting-corrections.ts";
import type { Store } from "../../core/newsroom/store.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";

/** Smaller changes that are counted. */
const MOST = 500;

/** What the desk is asked to decide: which figures, which threads, which stories. */
export async function correctionPreview(
	{ shown, corrections: waiting }: WaitingCorrections,
	parts: {
		readonly store: Pick<Store, "corrections" | "citations" | "answers">;
		readonly data: DataSet;
		readonly ask: (text: string) => Answer;
		readonly zone: string;
	},
): Promise<Message> {
	const { store, data, ask, zone } = parts;
	const notices = await noticesFor(waiting, store, ask);
	const cited = [...new Set(waiting.flatMap((it) => it.citations))];
	const citations = (await Promise.all(cited.map((id) => store.citations.find(id)))).filter(
		(it) => it !== undefined,
	);
	const logged = await store.corrections.ofChange(waiting[0]?.toDataset ?? "", ["posted"], MOST);
	const preview: CorrectionPreview = {
		shown,
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
		smaller: logged.filter((it) => !it.substantial).length,
	};
	return previewMessage(preview);
}
