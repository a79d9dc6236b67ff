import type { Answer } from "../core/answer.ts";
import type { Delivery } from "../core/newsroom/deliveries.ts";
import type { Digest } from "../core/newsroom/digest.ts";
import { statedFigures } from "../core/newsroom/stated.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import type { Records } from "./records.ts";

/** Digests on their way whose answers are remembered; those of a process that died are not followed by corrections. */
const MOST = 2_000;

/** Keeps the answers that digests tell, once they are posted, so that corrections follow them too. */
export function digestsTold(
	{ store, now }: Pick<Records, "store" | "now">,
	data: { readonly data: DataSet },
) {
	const onTheirWay = new Map<string, readonly Answer[]>();
	return {
		planned(subscription: string, { answers }: Digest): void {
			onTheirWay.delete(subscription);
			onTheirWay.set(subscription, answers);
			const [oldest] = onTheirWay.keys();
			if (onTheirWay.size > MOST && oldest !== undefined) onTheirWay.delete(oldest);
		},
		async sent({ of, key, ts, team, channel }: Delivery): Promise<void> {
			// The thread's messages come after it.
			const answers = of === null || key.includes("#") || ts === null ? undefined : onTheirWay.get(of);
			if (answers === undefined || of === null) return;
			onTheirWay.delete(of);
			const creator = (await store.subscriptions.find(of))?.creator ?? "";
			for (const answer of answers) {
				const at = now();
				await store.answers.keep({ answer, figures: statedFigures(answer, data.data), firstGiven: at });
				await store.citations.record({
					id: `digest ${key} ${answer.id}`,
					answer: answer.id,
					question: answer.question.canonical,
					dataset: answer.dataset,
					team,
					channel,
					ts,
					thread: null,
					askedBy: creator,
					as: "public",
					at,
				});
			}
		},
	};
}
