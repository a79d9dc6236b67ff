import type { Message } from "../../blocks/message.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { titledList } from "../../blocks/paragraphs.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { isHeld } from "../../core/newsroom/embargoes/held-back.ts";
import { seenWhere } from "../people/seen-where.ts";
import type { Handler } from "./handler.ts";
import { timeAt } from "./subscriptions.ts";

/** What is held back, told only where it may be seen: elsewhere there is nothing, whether there is or not. */
export const embargo: Handler<"embargo"> = async (_, said, parts): Promise<Message> => {
	const { records } = parts;
	const { channel } = await seenWhere(said.client, said, parts);
	const here = (await records.store.embargoes.list(false)).filter(
		(it) => channel !== undefined && it.channels.includes(channel) && isHeld(it, records.now()),
	);
	if (here.length === 0)
		return sayingMessage({
			finding: "Nothing is under embargo here",
			lines: ["Advance figures and statements are shown only in the channels named for them."],
		});
	const lines = here.map(({ subject, until }) => {
		const when =
			until === null
				? "no release time is set, so it stays hidden elsewhere"
				: `until ${timeAt(until, records.zone)}`;
		return `${subject.type === "release" ? "Release" : "Statement"} ${subject.id}: embargoed ${when}`;
	});
	const title = "Under embargo, for this channel only";
	return { text: [title, ...lines].map(escape).join("\n"), blocks: titledList(title, lines) };
};
