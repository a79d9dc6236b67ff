import { ACTION } from "../../blocks/action-ids.ts";
import { sayingMessage, textButton } from "../../blocks/saying.ts";
import { DIGEST_ACT } from "../../blocks/subscriptions.ts";
import { stop } from "../../core/newsroom/digests/digest-fate.ts";
import type { Handler } from "./handler.ts";
import { membersOnly } from "./members-only.ts";
import { namedDigests } from "./named-digests.ts";
import { wordsFor } from "./subscriptions.ts";

/** Stops the channel's digests that are about the places named; where it is open which, that is asked. */
export const unsubscribe: Handler<"unsubscribe"> = async ({ scope, all }, said, parts) => {
	const refused = await membersOnly(said, parts);
	if (refused !== null) return refused;
	const { channel, user } = said;
	const { records, team, data, log } = parts;
	const here = await records.store.subscriptions.inChannel(team, channel);
	const { meant, isWhole } = namedDigests(here, { scope, all });
	if (here.length === 0)
		return sayingMessage({
			finding: "This channel gets no digests",
			lines: ["So there is nothing to stop."],
		});
	if (meant.length === 0 || !isWhole) {
		const offered = meant.length === 0 ? here : meant;
		return sayingMessage({
			finding: "Which digest is to stop?",
			lines: [meant.length === 0 && scope.geographies.length > 0 ? "None is about just that." : ""],
			buttons: offered.map((it) =>
				textButton(`${ACTION.digest}:stop-${it.id}`, wordsFor(it, data), DIGEST_ACT.stop + it.id),
			),
		});
	}
	for (const it of meant) await stop(records.store, it, records.now());
	log.info({ user, channel, subscriptions: meant.map((it) => it.id) }, "stopped digests");
	return sayingMessage({
		finding: meant.length === 1 ? "Stopped" : `${meant.length} digests stopped`,
		lines: meant.map((it) => wordsFor(it, data)),
	});
};
