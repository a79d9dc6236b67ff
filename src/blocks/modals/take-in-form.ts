import type { KnownBlock, ModalView } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";
import { textField } from "./fields.ts";

/** The form to paste an article in whose figures and statements may be taken in; ids of its fields. */
export const TAKE_IN_FORM = {
	id: "take_in_form",
	outlet: "outlet",
	date: "date",
	url: "url",
	parts: ["part_1", "part_2", "part_3", "part_4"],
} as const;

export function takeInForm(): ModalView {
	return {
		type: "modal",
		callback_id: TAKE_IN_FORM.id,
		title: plain("Take in an article"),
		submit: plain("Look for rows"),
		close: plain("Cancel"),
		blocks: [
			{
				type: "section",
				text: mrkdwn(
					"Figures and statements in it are proposed as rows of the data set, each with what speaks against it. Nothing enters before you tick it on the next page.",
				),
			},
			textField({ id: TAKE_IN_FORM.outlet, label: "Published by", placeholder: "The Mail" }),
			textField({
				id: TAKE_IN_FORM.date,
				label: "Published on",
				placeholder: "2023-02-22",
				hint: "Year-month-day, or year-month where the day is not known.",
			}),
			textField({ id: TAKE_IN_FORM.url, label: "Address", placeholder: "https://example.org/page" }),
			...TAKE_IN_FORM.parts.map((id, at) =>
				textField({
					id,
					label: at === 0 ? "Text" : `Text, continued (${at + 1} of ${TAKE_IN_FORM.parts.length})`,
					isLong: true,
					optional: at > 0,
				}),
			),
		],
	};
}

/** The page on which each row is ticked or left; `key` names what was pasted. */
export const PROPOSAL_FORM = { id: "proposal_form" } as const;

/** A row that may be taken in. */
export interface ProposedRow {
	readonly key: string;
	/** "Statement 2". */
	readonly name: string;
	/** The figure with its area and period, or the words in quotation marks. */
	readonly words: string;
	/** Who said them, and what speaks against taking it in. */
	readonly details: readonly string[];
}

/** Three blocks each; a page holds a hundred. */
const MOST_ROWS = 30;

export function proposalForm(title: string, rows: readonly ProposedRow[], key: string): ModalView {
	const more = rows.length - MOST_ROWS;
	return {
		type: "modal",
		callback_id: PROPOSAL_FORM.id,
		private_metadata: key,
		title: plain("Take in an article"),
		submit: plain("Take in what is ticked"),
		close: plain("Cancel"),
		blocks: [
			{
				type: "section",
				text: mrkdwn(
					escapeWithin(
						`${title === "" ? "" : `${title}: `}${rows.length === 1 ? "one row is" : `${rows.length} rows are`} not held yet.${more > 0 ? ` The first ${MOST_ROWS} are shown; take in the rest with the next go.` : ""}`,
						LIMITS.text,
					),
				),
			},
			...rows.slice(0, MOST_ROWS).flatMap(blocksOf),
		],
	};
}

function blocksOf({ key, name, words, details }: ProposedRow): readonly KnownBlock[] {
	const said = details.map((it) => it.trim()).join("\n");
	return [
		{ type: "section", text: mrkdwn(escapeWithin(words, LIMITS.text)) },
		...(said === ""
			? []
			: [{ type: "context" as const, elements: [mrkdwn(escapeWithin(said, LIMITS.text))] }]),
		{
			type: "input",
			block_id: key,
			optional: true,
			label: plain(name),
			element: {
				type: "checkboxes",
				action_id: key,
				options: [{ text: plain("Take it in"), value: key }],
			},
		},
	];
}
