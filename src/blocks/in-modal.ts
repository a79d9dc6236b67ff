import type { AnyBlock, SectionBlock } from "@slack/types";
import { z } from "zod";
import { simpler, type Tabular, tabular } from "./degrade.ts";
import { LIMITS } from "./limits.ts";
import { bold, escape, escapeWithin, mrkdwn } from "./mrkdwn.ts";
import { charactersIn, problemsIn } from "./problems-in.ts";

const Container = z.object({
	type: z.literal("container"),
	title: z.object({ text: z.string() }),
	child_blocks: z.array(z.custom<AnyBlock>()),
});
/** Columns that are wider together, in characters, break in a modal on a phone. */
const WIDEST = 30;
const GAP = 2;
const ELLIPSIS = "…";
/** Fewer characters than this are no room for another line. */
const LEAST = 10;

/**
 * The blocks of a message as a modal takes them, and those that are `last`: no tables, no charts, nothing folded up, and no buttons,
 * which act on a message. Where they break a limit all the same, `text` takes their place, as much of it as Slack takes. It takes no
 * empty modal: where there are no words at all, it says so.
 */
export function modalBlocks(
	blocks: readonly AnyBlock[],
	text: string,
	last: readonly AnyBlock[],
): readonly AnyBlock[] {
	const kept = [...blocks.filter(({ type }) => type !== "actions").flatMap(inWords), ...last];
	if (kept.length > last.length && problemsIn(kept, "modal").length === 0) return kept;
	const room = LIMITS.message.characters - charactersIn(last);
	const words = paragraphs(text.split("\n"), room).slice(0, LIMITS.view.blocks - last.length);
	const none: SectionBlock = { type: "section", text: mrkdwn("There is nothing to show.") };
	return [...(words.length > 0 ? words : [none]), ...last];
}

function inWords(block: AnyBlock): readonly AnyBlock[] {
	const folded = Container.safeParse(block);
	if (folded.success) {
		const { title, child_blocks: inside } = folded.data;
		return [{ type: "section", text: mrkdwn(bold(title.text)) }, ...inside.flatMap(inWords)];
	}
	const told = tabular(block);
	if (told === null) return [block];
	return told.rows.length > 1 && widthOf(told.rows) > WIDEST ? rowByRow(told) : [simpler(block)];
}

/** Each row as a paragraph: what it is of, then its other cells under the names of their columns. */
function rowByRow({ title, rows: [heads = [], ...rows] }: Tabular): readonly SectionBlock[] {
	const texts = rows.map(([first = "", ...rest]) => {
		const [second, ...others] = rest.map((text, at) =>
			[heads[at + 1] ?? "", text]
				.filter((part) => part !== "")
				.map(escape)
				.join(": "),
		);
		const head = [bold(first), ...(second === undefined ? [] : [second])].join(" · ");
		return [head, ...others].join("\n");
	});
	return [...(title === "" ? [] : [escape(title)]), ...texts].map((text) => ({
		type: "section",
		text: mrkdwn(text),
	}));
}

/** Of the table in columns of text, in characters. */
function widthOf(rows: Tabular["rows"]): number {
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** As few sections as the texts fit into, with an ellipsis where they are more than there is `room` for, in characters. */
function paragraphs(texts: readonly string[], room: number): readonly SectionBlock[] {
	const full: string[] = [];
	let left = room - ELLIPSIS.length;
	for (const text of texts.filter((one) => one.trim() !== "")) {
		const line = escapeWithin(text, Math.min(LIMITS.text, left));
		const last = full.at(-1);
		if (last === undefined || last.length + line.length + 1 > LIMITS.text) full.push(line);
		else full[full.length - 1] = `${last}\n${line}`;
		left -= line.length + 1;
		if (left < LEAST) {
			full.push(ELLIPSIS);
			break;
		}
	}
	return full.map((text) => ({ type: "section", text: mrkdwn(text) }));
}
