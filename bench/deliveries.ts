import { parseArgs } from "node:util";
import { killWhileSending } from "../test/faults/kills.ts";
import { sendAll } from "../test/faults/lost-answers.ts";
import { startSlackProcess } from "../test/faults/slack-process.ts";
import { type Form, openPlace } from "./deliveries/places.ts";

/*
 * What happens to messages when things go wrong, and how fast they go when nothing does.
 *
 *   npx node bench/deliveries.ts kills --form postgres --kills 50 --sends 500
 */

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		form: { type: "string", default: "sqlite" },
		kills: { type: "string", default: "50" },
		sends: { type: "string", default: "500" },
	},
});
const form: Form = values.form === "postgres" ? "postgres" : "sqlite";

async function kills(): Promise<unknown> {
	const [slack, place] = [await startSlackProcess(), await openPlace(form)];
	try {
		const all = Number(values.kills);
		return await killWhileSending({
			slack,
			...place,
			sends: Number(values.sends),
			kills: all,
			held: Math.round(all * 0.4),
			channels: 100,
		});
	} finally {
		slack.stop();
		await place.close();
	}
}

/** One in ten answers is lost, or says 500, after the message was taken. */
async function lost(): Promise<unknown> {
	const [slack, place] = [await startSlackProcess(), await openPlace(form)];
	try {
		await slack.faults({ lost: 0.05, failed: 0.05 });
		return await sendAll({ slack, ...place, sends: 2_000, channels: 100, pace: 0, within: 5_000 });
	} finally {
		slack.stop();
		await place.close();
	}
}

const BENCHES = { kills, lost };

const name = positionals[0] ?? "";
const bench = Object.entries(BENCHES).find(([it]) => it === name)?.[1];
if (bench === undefined) throw new Error(`one of ${Object.keys(BENCHES).join(", ")}`);
console.log(name, form, JSON.stringify(await bench()));
