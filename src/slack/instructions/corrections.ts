import type { Message } from "../../blocks/message.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { titledList } from "../../blocks/paragraphs.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { correctionLine, dayAt } from "../../core/newsroom/correction-words.ts";
import { scopeWords } from "../../core/newsroom/digest-words.ts";
import type { Handler } from "./handler.ts";

const MOST = 20;

/** The log of figures that changed after answers gave them, for everybody to read (D43). */
export const corrections: Handler<"corrections"> = async (
	{ scope },
	_,
	{ records, data },
): Promise<Message> => {
	const all = await records.store.corrections.list(["approved", "posted"], records.now() + 1, 200);
	const wanted = all.filter(
		(it) => scope.geographies.length === 0 || scope.geographies.includes(it.geography),
	);
	const about = scope.geographies.length === 0 ? "" : ` for ${scopeWords(scope, data())}`;
	if (wanted.length === 0)
		return sayingMessage({
			finding: `No figure given here has changed since${about}`,
			lines: [
				"When a release or a correction changes a figure that an answer gave, it is listed here, and the threads it bears on are told.",
			],
		});
	const lines = wanted
		.slice(0, MOST)
		.map((it) => `${dayAt(it.decided?.at ?? it.proposed, records.zone)}: ${correctionLine(it, data())}`);
	const more = wanted.length > MOST ? [`and ${wanted.length - MOST} earlier ones`] : [];
	const title = `Figures changed after they were given${about}`;
	return {
		text: [title, ...lines, ...more].map(escape).join("\n"),
		blocks: titledList(title, [...lines, ...more]),
	};
};
