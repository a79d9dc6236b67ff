import { z } from "zod";
import type { LocalSlack } from "./local-slack.ts";

type Result = Readonly<Record<string, unknown>>;

const User = z.looseObject({ user: z.looseObject({ id: z.string() }) });
const Channel = z.looseObject({ channel: z.looseObject({ id: z.string() }) });

/** What the emulation does not know of people and channels: who is a guest, and which channel others read along in. */
export const AMENDMENTS: Readonly<Record<string, (slack: LocalSlack, result: Result) => Result>> = {
	"users.info": ({ workspace }, result) => {
		const read = User.safeParse(result);
		if (!read.success) return result;
		const { user } = read.data;
		const person = workspace.people.find(({ id }) => id === user.id);
		return { ...result, user: { ...user, is_restricted: person?.isGuest ?? false } };
	},
	"conversations.info": ({ workspace }, result) => {
		const read = Channel.safeParse(result);
		if (!read.success) return result;
		const { channel } = read.data;
		return { ...result, channel: { ...channel, is_ext_shared: workspace.isShared(channel.id) } };
	},
};
