import type { AnyBlock } from "@slack/types";
import { ACTION } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import { cut, mrkdwn, plain } from "./mrkdwn.ts";

/** The app's home page: how to ask, with questions to try. */
export function homeBlocks(examples: readonly string[]): readonly AnyBlock[] {
	return [
		{ type: "header", text: plain("Ask for a figure") },
		{
			type: "section",
			text: mrkdwn(
				"Type `/offences cumbria 2021` in any channel; only you see the answer until you share it. " +
					"In a thread, mention me: “@Blotter how many in Kent last year?” Or write to me under Messages.",
			),
		},
		{
			type: "actions",
			elements: examples.slice(0, LIMITS.actions).map((question, at) => ({
				type: "button",
				action_id: `${ACTION.ask}:${at}`,
				text: plain(cut(question, LIMITS.button.text)),
				value: question,
			})),
		},
		{
			type: "context",
			elements: [
				mrkdwn(
					"`/statements cumbria` gives what named sources said, word for word · `/offences help` lists the rest",
				),
			],
		},
	];
}
