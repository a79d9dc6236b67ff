import { LIMITS } from "../../blocks/limits.ts";
import type { Message } from "../../blocks/message.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { titledList } from "../../blocks/paragraphs.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { correctionLine, dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import type { Correction } from "../../core/newsroom/corrections/corrections.ts";
import { scopeWords } from "../../core/newsroom/digests/digest-words.ts";
import type { Scope } from "../../core/newsroom/instructions/instruction.ts";
import { correctionPreview } from "../corrections/correction-preview.ts";
import { waitingNow } from "../corrections/show-corrections.ts";
import { isDirect } from "../house.ts";
import type { DeskParts, Handler } from "./handler.ts";

const MOST = 20;

/**
 * The log of figures that changed after answers gave them, for everybody to read (D43); the desk is asked below it about
 * those that wait, where nobody else reads along.
 */
export const corrections: Handler<"corrections"> = async (
	{ scope },
	{ client, user, channel },
	parts,
): Promise<Message> => {
	const { records, ask, desk, house } = parts;
	const showing = {
		store: records.store,
		data: parts.data,
		ask: (text: string) => ask({ text, style: "command" }),
		zone: records.zone,
	};
	const waiting = await waitingNow(showing);
	const many = waiting.flatMap((it) => it.corrections).filter((it) => isOf(scope, it)).length;
	const isForDesk = isDirect(channel) || channel === house.deskChannel;
	const [first] = waiting.length > 0 && (await desk.has(client, user)) ? waiting : [];
	const log = await logOf(scope, parts, [
		many === 0 ? "" : `${many === 1 ? "one change waits" : `${many} changes wait`} for the data desk`,
		first === undefined || isForDesk ? "" : "to decide, write “corrections” in a direct message to me",
	]);
	if (first === undefined || !isForDesk) return log;
	const preview = await correctionPreview(first, { ...showing, data: parts.data() });
	return {
		text: `${log.text}\n${preview.text}`.slice(0, LIMITS.message.text),
		blocks: [...log.blocks, ...preview.blocks].slice(-LIMITS.message.blocks),
	};
};

const isOf = ({ geographies }: Scope, { geography }: Pick<Correction, "geography">): boolean =>
	geographies.length === 0 || geographies.includes(geography);

async function logOf(scope: Scope, { records, data }: DeskParts, notes: readonly string[]): Promise<Message> {
	const all = await records.store.corrections.list(["approved", "posted"], records.now() + 1, 200);
	const wanted = all.filter((it) => isOf(scope, it));
	const about = scope.geographies.length === 0 ? "" : ` for ${scopeWords(scope, data())}`;
	if (wanted.length === 0)
		return sayingMessage({
			finding: `No changed figure${about} is in the log`,
			lines: [
				"When a release or a correction changes a figure that an answer gave, the data desk decides about it; then it is listed here, and the threads it bears on are told.",
			],
			notes,
		});
	const lines = wanted.slice(0, MOST).map((it) => {
		const told = it.state === "approved" ? " · not told in every thread yet" : "";
		return `${dayAt(it.decided?.at ?? it.proposed, records.zone)}: ${correctionLine(it, data())}${told}`;
	});
	const more = [wanted.length > MOST ? `and ${wanted.length - MOST} earlier ones` : "", ...notes].filter(
		(it) => it !== "",
	);
	const title = `Figures changed after they were given${about}`;
	return {
		text: [title, ...lines, ...more].map(escape).join("\n"),
		blocks: titledList(title, [...lines, ...more]),
	};
}
