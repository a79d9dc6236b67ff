import { ACTION } from "../../blocks/action-ids.ts";
import { sayingMessage, textButton } from "../../blocks/saying.ts";
import { DIGEST_ACT } from "../../blocks/subscriptions.ts";
import { handOver as handTo } from "../digests/hand-over.ts";
import { isDirect } from "../house.ts";
import type { Handler } from "./handler.ts";
import { namedDigests } from "./named-digests.ts";
import { wordsFor } from "./subscriptions.ts";

/** Gives digests to somebody else; where it is open which or to whom, buttons ask. In a direct message they are the asker's own. */
export const handOver: Handler<"hand-over"> = async ({ scope, all, to }, said, parts) => {
	const { records, team, data } = parts;
	const { channel, user } = said;
	const { subscriptions } = records.store;
	const here = isDirect(channel)
		? await subscriptions.by(team, user)
		: await subscriptions.inChannel(team, channel);
	if (here.length === 0)
		return sayingMessage({
			finding: isDirect(channel) ? "You have set up no digests" : "This channel gets no digests",
			lines: ["So there is nothing to hand over."],
		});
	const { meant, isWhole } = namedDigests(here, { scope, all });
	if (to === null || meant.length === 0 || !isWhole) {
		const offered = meant.length === 0 ? here : meant;
		return sayingMessage({
			finding: offered.length === 1 ? "To whom is it handed?" : "Which digest is handed over?",
			lines: ["Nothing is changed yet: the button asks to whom."],
			buttons: offered.map((it) =>
				textButton(`${ACTION.digest}:hand-${it.id}`, wordsFor(it, data), DIGEST_ACT.hand + it.id),
			),
		});
	}
	const lines: string[] = [];
	let handed = 0;
	for (const it of meant) {
		const refused = await handTo(it, to, said, parts);
		if (refused === null) handed++;
		lines.push(refused === null ? wordsFor(it, data) : `${wordsFor(it, data)}: ${refused}`);
	}
	const finding =
		handed === 0
			? "Nothing is handed over"
			: handed === 1
				? "Handed over; who has it now is told"
				: `${handed} digests handed over; who has them now is told`;
	return sayingMessage({ finding, lines });
};
