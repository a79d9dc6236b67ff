import { z } from "zod";

const Attached = z.object({
	pretext: z.string().optional(),
	title: z.string().optional(),
	text: z.string().optional(),
	fields: z.array(z.object({ title: z.string().optional(), value: z.string().optional() })).optional(),
	blocks: z.unknown().optional(),
	message_blocks: z.unknown().optional(),
	fallback: z.string().optional(),
});
const Written = z.object({
	text: z.string().optional().catch(undefined),
	blocks: z.unknown().optional(),
	attachments: z.array(Attached.catch({})).optional().catch(undefined),
});

/** Keys under which blocks keep what a reader reads; a key that is not here holds settings or text nobody sees. */
const READ = new Set(["text", "title", "subtitle", "caption", "body"]);
/** Blocks and parts of blocks that begin a line of their own. */
const OWN_LINE =
	/^(section|header|context|markdown|rich_text(_section|_quote|_preformatted)?|table|data_table|raw_text)$/;

/** All the words of a message, from its text, its blocks and what is attached to it, each once; empty where it has none. */
export function messageWords(message: unknown): string {
	const read = Written.safeParse(message);
	if (!read.success) return "";
	const { text = "", blocks, attachments = [] } = read.data;
	const inBlocks = wordsOf(blocks);
	// A person's message says the same in both; an app's text may be no more than a summary of its blocks.
	const own = inBlocks.length > text.length ? inBlocks : text;
	const attached = attachments.map(attachedWords);
	const all = [own, ...attached].map((part) => part.trim()).filter((part) => part !== "");
	return all.filter((part, at) => all.indexOf(part) === at).join("\n");
}

function attachedWords(one: z.infer<typeof Attached>): string {
	const fields = (one.fields ?? []).map(({ title = "", value = "" }) => `${title}: ${value}`);
	const said = [one.pretext, one.title, one.text, ...fields, wordsOf(one.blocks), wordsOf(one.message_blocks)]
		.filter((part) => part !== undefined && part.trim() !== "")
		.join("\n");
	return said === "" ? (one.fallback ?? "") : said;
}

function wordsOf(value: unknown): string {
	return collect(value)
		.replaceAll(/\n{2,}/g, "\n")
		.trim();
}

function collect(value: unknown): string {
	if (Array.isArray(value)) return value.map(collect).join("");
	if (typeof value !== "object" || value === null) return "";
	const kind = "type" in value && typeof value.type === "string" ? value.type : "";
	if (kind === "link" && "url" in value && !("text" in value)) return "";
	const inside = Object.entries(value)
		.map(([key, part]) => {
			if (typeof part === "string") return READ.has(key) ? part : "";
			return key === "elements" && kind === "actions" ? "" : collect(part);
		})
		.join("");
	return OWN_LINE.test(kind) ? `\n${inside}\n` : inside;
}
