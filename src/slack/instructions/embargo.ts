import type { Message } from "../../blocks/message.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { titledList } from "../../blocks/paragraphs.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Handler } from "./handler.ts";
import { timeAt } from "./subscriptions.ts";

/** What is held back, told only where it may be seen: elsewhere there is nothing, whether there is or not. */
export const embargo: Handler<"embargo"> = async (_, { channel }, { records }): Promise<Message> => {
	const here = (await records.store.embargoes.list(false)).filter((it) => it.channels.includes(channel));
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
