import type { AnyBlock, SectionBlock } from "@slack/types";
import { z } from "zod";
import { simpler } from "./degrade.ts";
import { LIMITS } from "./limits.ts";
import { bold, escape, escapeWithin, mrkdwn } from "./mrkdwn.ts";
import { problemsIn } from "./problems-in.ts";

const Rows = z.object({
	type: z.literal(["table", "data_table"]),
	rows: z.array(z.array(z.object({ text: z.string() }))).min(2),
});
/** Cells longer than this are no columns any more. */
const NARROW = 30;

/**
 * The blocks of a message as a modal takes them: no tables, no charts, and no buttons, which act on a message. Where they
 * break a limit all the same, or are more than there is `room` for, `text` takes their place.
 */
export function modalBlocks(
	blocks: readonly AnyBlock[],
	text: string,
	room: number = LIMITS.view.blocks,
): readonly AnyBlock[] {
	const kept = blocks.filter(({ type }) => type !== "actions").flatMap(inWords);
	const fits = kept.length <= room && problemsIn(kept, "modal").length === 0;
	return fits ? kept : paragraphs(text.split("\n")).slice(0, room);
}

function inWords(block: AnyBlock): readonly AnyBlock[] {
	const read = Rows.safeParse(block);
	if (!read.success || !read.data.rows.flat().some((cell) => cell.text.length > NARROW))
		return [simpler(block)];
	const [heads = [], ...rows] = read.data.rows;
	return rows.map(([first, second, ...rest]) => {
		const head = [bold(first?.text ?? ""), ...(second === undefined ? [] : [escape(second.text)])].join(
			" · ",
		);
		const told = rest.map(({ text }, at) => `${escape(heads[at + 2]?.text ?? "")}: ${escape(text)}`);
		return { type: "section", text: mrkdwn([head, ...told].join("\n")) };
	});
}

/** As few sections as the texts fit into. */
function paragraphs(texts: readonly string[]): readonly SectionBlock[] {
	const full: string[] = [];
	for (const text of texts.filter((one) => one.trim() !== "")) {
		const line = escapeWithin(text, LIMITS.text);
		const last = full.at(-1);
		if (last === undefined || last.length + line.length + 1 > LIMITS.text) full.push(line);
		else full[full.length - 1] = `${last}\n${line}`;
	}
	return full.slice(0, LIMITS.view.blocks).map((text) => ({ type: "section", text: mrkdwn(text) }));
}
