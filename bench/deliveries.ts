import { parseArgs } from "node:util";
import { killWhileSending } from "../test/faults/kills.ts";
import { sendAll } from "../test/faults/lost-answers.ts";
import { type SlackProcess, startSlackProcess } from "../test/faults/slack-process.ts";
import { type Form, openPlace, type Place } from "./deliveries/places.ts";
import { plan } from "./deliveries/plan.ts";
import { replicas } from "./deliveries/replicas.ts";
import { revision } from "./deliveries/revision.ts";
import { storm } from "./deliveries/storm.ts";

/*
 * What happens to messages when things go wrong, and how fast they go when nothing does.
 *
 *   node bench/deliveries.ts kills [--form postgres] [--kills 50] [--sends 500]   killed (-9) while sending
 *   node bench/deliveries.ts lost [--form postgres]      one in ten answers lost after acceptance
 *   node bench/deliveries.ts storm [--form postgres]                       200 messages, 20 channels, one a second each; commands meanwhile
 *   node bench/deliveries.ts replicas [--every 20]                three copies on one Postgres, one killed every so many seconds
 *   node bench/deliveries.ts plan [--form postgres] [--digests 10000]   digests due at once in 2,000 channels
 *   node bench/deliveries.ts revision [--form postgres]  which of 100,000 citations a revision overtakes
 */

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		form: { type: "string", default: "sqlite" },
		kills: { type: "string", default: "50" },
		sends: { type: "string", default: "500" },
		digests: { type: "string", default: "10000" },
		every: { type: "string", default: "20" },
	},
});
const form: Form = values.form === "postgres" ? "postgres" : "sqlite";

/** With an empty store, and a local Slack. */
async function withBoth(
	bench: (place: Place, slack: SlackProcess) => Promise<unknown>,
	kept = form,
): Promise<unknown> {
	const [slack, place] = [await startSlackProcess(), await openPlace(kept)];
	try {
		return await bench(place, slack);
	} finally {
		slack.stop();
		await place.close();
	}
}

const BENCHES = {
	kills: () =>
		withBoth((place, slack) => {
			const kills = Number(values.kills);
			const held = Math.round(kills * 0.4);
			return killWhileSending({ slack, ...place, sends: Number(values.sends), kills, held, channels: 100 });
		}),
	/** One in ten answers is lost, or says 500, after the message was taken. */
	lost: () =>
		withBoth(async (place, slack) => {
			await slack.faults({ lost: 0.05, failed: 0.05 });
			return sendAll({ slack, ...place, sends: 2_000, channels: 100, pace: 0, within: 5_000 });
		}),
	storm: () => withBoth(storm),
	replicas: () => withBoth((place, slack) => replicas(place, slack, Number(values.every)), "postgres"),
	plan: () => withBoth((place) => plan(place, Number(values.digests))),
	revision: () => withBoth(revision),
};

const name = positionals[0] ?? "";
const bench = Object.entries(BENCHES).find(([it]) => it === name)?.[1];
if (bench === undefined) throw new Error(`one of ${Object.keys(BENCHES).join(", ")}`);
console.log(name, form, JSON.stringify(await bench()));
