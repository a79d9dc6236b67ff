import type { AnyBlock } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import type { SourceLine } from "../core/wording/source-lines.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { bold, escape, escapeWithin, link, mrkdwn } from "./mrkdwn.ts";

/** More than these are in the CSV. */
const MOST = 12;
const MOST_EACH = 700;

/** Where the figures of an answer come from: each publication, what was taken from it, and how official it is. */
export function sourcesMessage(
	answer: Answer,
	sources: readonly SourceLine[],
	standings: readonly string[],
): Message {
	const about = `Sources · ${answer.about === "" ? answer.id : answer.about}`;
	const shown = sources.slice(0, MOST);
	const left = sources.length - shown.length;
	const blocks: AnyBlock[] = [
		section(bold(about.slice(0, MOST_EACH))),
		...shown.map(({ title, url, details }) =>
			section(`${link(url, title.slice(0, MOST_EACH))}\n${escapeWithin(details, MOST_EACH)}`),
		),
		...(left > 0 ? [section(`${left} more in the CSV.`)] : []),
		...standings.slice(0, 3).map((text): AnyBlock => {
			return { type: "context", elements: [mrkdwn(escapeWithin(text, MOST_EACH))] };
		}),
		{ type: "context", elements: [mrkdwn(escape(answer.id))] },
	];
	const text = [
		about,
		...sources.map(({ title, url, details }) => `${title}: ${url}\n${details}`),
		...standings,
		answer.id,
	].join("\n");
	return { text: escapeWithin(text, LIMITS.message.text), blocks };
}

const section = (text: string): AnyBlock => ({ type: "section", text: mrkdwn(text) });
