import { z } from "zod";
import type { LocalSlack } from "./local-slack.ts";

type Args = Readonly<Record<string, unknown>>;

const Members = z.object({ members: z.array(z.string()) });
const Of = z.object({ user: z.string().optional() });

/** What the bot asks of Slack and the emulation has no method for. */
export const OWN_METHODS: Readonly<Record<string, (slack: LocalSlack, args: Args) => Promise<unknown>>> = {
	/** Every channel of a user, the app's own where none is named, on one page. */
	"users.conversations": async ({ workspace }, args) => {
		const { user = workspace.app.botUserId } = Of.parse(args);
		const all = await Promise.all(
			workspace.channels.map(async ({ id, slug }) => {
				const told = await workspace.call("conversations.members", { channel: id }, workspace.botToken);
				const isIn = Members.parse(told).members.includes(user);
				return isIn ? [{ id, name: slug, is_ext_shared: workspace.isShared(id) }] : [];
			}),
		);
		return { ok: true, channels: all.flat(), response_metadata: { next_cursor: "" } };
	},
};
