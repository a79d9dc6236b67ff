import { z } from "zod";

/** A block or an element of one as the bot sent it: only what every one has is known. */
export const Block = z.looseObject({ type: z.string() });
export type Block = z.infer<typeof Block>;

/**
 * Slack gives every block without a `block_id`, and every element without an `action_id`, one of its own. The ids are made
 * from where the thing stands, so that the same message has the same ids whenever it is read.
 */
export function withIds(blocks: readonly Block[], path = ""): readonly Block[] {
	return blocks.map((block, at) => {
		const place = `${path}${at}`;
		const ids = { ...block, block_id: block["block_id"] ?? `b${place}` };
		const parts = Object.entries(ids).map(([name, value]) => [
			name,
			name === "child_blocks"
				? withIds(z.array(Block).parse(value), `${place}.`)
				: withActionIds(value, `${place}.${name}`),
		]);
		return Block.parse(Object.fromEntries(parts));
	});
}

const ACTIONABLE = new Set(["accessory", "element", "elements"]);

function withActionIds(value: unknown, path: string): unknown {
	if (!ACTIONABLE.has(path.slice(path.lastIndexOf(".") + 1))) return value;
	if (Array.isArray(value)) return value.map((one, at) => named(one, `${path}.${at}`));
	return named(value, path);
}

function named(value: unknown, path: string): unknown {
	const element = Block.safeParse(value);
	if (!element.success) return value;
	return { ...element.data, action_id: element.data["action_id"] ?? `a${path}` };
}

/** What stands at a JSON pointer (RFC 6901, without its escapes) in a list of blocks, and the block nearest above it. */
export function find(
	blocks: readonly Block[],
	pointer: string,
): { readonly found: unknown; readonly block: Block | null } {
	let found: unknown = blocks;
	let block: Block | null = null;
	for (const step of pointer.split("/").slice(1)) {
		if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) {
			return { found: undefined, block: null };
		}
		found = Object.entries(found).find(([name]) => name === step)?.[1];
		const next = Block.safeParse(found);
		if (next.success && typeof next.data["block_id"] === "string") block = next.data;
	}
	return { found, block };
}
