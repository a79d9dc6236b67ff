/**
 * How fast commands are answered, against the least a signed answer can cost (`node:http`, one HMAC, a constant reply)
 * and against Bolt as it comes (its own receiver, a constant reply). Rounds take turns, so that the ratios hold on a busy
 * machine; the absolute numbers do not. The first rounds of each do not count: all are measured warm.
 *
 * node bench/requests.ts [rounds] [seconds a round]
 */
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import { commandBodies, type Mix } from "./requests/bodies.ts";
import { load, type Round } from "./requests/load.ts";
import { paced } from "./requests/paced.ts";
import { listen } from "./requests/port.js";
import { AS_STARTED, ROLES, type Role } from "./requests/roles.js";

const [rounds = 12, seconds = 1] = process.argv.slice(2).map(Number);
const IN_FLIGHT = 16;
/** A rate that none is pressed by. */
const PACE = 1_000;
const WARM_UP = 4;
const STARTS = 7;

const Started = z.tuple([z.number()]).rest(z.unknown());
const Usage = z.tuple([z.object({ cpu: z.number(), rss: z.number() })]).rest(z.unknown());

interface Contender {
	readonly name: string;
	readonly role: Role;
	readonly mix: Mix;
}
const CONTENDERS: readonly Contender[] = [
	{ name: "floor", role: "floor", mix: "exact" },
	{ name: "bare Bolt", role: "bolt", mix: "exact" },
	{ name: "Blotter, exact names", role: "blotter", mix: "exact" },
	{ name: "Blotter, 70/25/5 mix", role: "blotter", mix: "mixed" },
	{ name: "Blotter, slips anywhere", role: "blotter", mix: "slips" },
];

// As npm install does.
execFileSync(process.execPath, [join(import.meta.dirname, "..", "src", "make-one-file.js")]);

const slack = createServer((_, response) => {
	response.setHeader("content-type", "application/json");
	response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T0"}');
});
const api = `http://127.0.0.1:${await listen(slack)}/api/`;

const servers = new Map<Role, { readonly child: ChildProcess; readonly port: number }>();
const starts = new Map<Role, number[]>(ROLES.map((role) => [role, []]));
// Once before it counts: the data set is built and code compiled at the first start only.
for (const role of ROLES) (await start(role)).child.kill("SIGKILL");
for (let round = 0; round < STARTS; round++)
	for (const role of ROLES) {
		servers.get(role)?.child.kill("SIGKILL");
		const { startMs, ...server } = await start(role);
		servers.set(role, server);
		starts.get(role)?.push(startMs);
	}

const measured = new Map<string, (Round & { cpu: number })[]>(CONTENDERS.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++)
	for (const { name, role, mix } of CONTENDERS) {
		const server = servers.get(role);
		if (server === undefined) continue;
		const bodies = commandBodies(mix, 40_000 * seconds, `${name} ${round}`);
		const before = await usage(server.child);
		const result = await load(server.port, bodies, IN_FLIGHT, seconds * 1_000);
		const cpu = ((await usage(server.child)).cpu - before.cpu) / result.answered;
		if (round >= WARM_UP) measured.get(name)?.push({ ...result, cpu });
	}

const pacedCpu = new Map<Role, number[]>(ROLES.map((role) => [role, []]));
for (let round = 0; round < rounds - WARM_UP; round++)
	for (const [role, { child, port }] of servers) {
		const bodies = commandBodies("exact", PACE * seconds, `${role} paced ${round}`);
		const before = await usage(child);
		const answered = await paced(port, bodies, PACE, IN_FLIGHT);
		pacedCpu.get(role)?.push(((await usage(child)).cpu - before.cpu) / answered);
	}

const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rows = CONTENDERS.map(({ name, role }) => {
	const all = measured.get(name) ?? [];
	return {
		name,
		role,
		perSecond: median(all.map((one) => one.answered / one.seconds)),
		p50: median(all.map((one) => one.p50)),
		p99: median(all.map((one) => one.p99)),
		cpu: median(all.map((one) => one.cpu)),
		bad: all.reduce((sum, one) => sum + one.bad, 0),
	};
});
const [floor, bolt] = rows;
if (floor === undefined || bolt === undefined) throw new Error("nothing was measured");
console.log(`${rounds - WARM_UP} rounds of ${seconds} s, ${IN_FLIGHT} in flight, medians`);
console.table(
	Object.fromEntries(
		await Promise.all(
			rows.map(async ({ name, role, perSecond, p50, p99, cpu, bad }) => {
				const server = servers.get(role);
				const rss = server === undefined ? 0 : (await usage(server.child)).rss;
				return [
					name,
					{
						"req/s": Math.round(perSecond),
						"of Bolt": (perSecond / bolt.perSecond).toFixed(2),
						"p50 ms": p50.toFixed(2),
						"p99 ms": p99.toFixed(2),
						"p99 of Bolt": (p99 / bolt.p99).toFixed(2),
						"CPU us": Math.round(cpu),
						"CPU of floor": (cpu / floor.cpu).toFixed(2),
						"start ms": Math.round(median(starts.get(role) ?? [])),
						"RSS MB": Math.round(rss / 1024 / 1024),
						bad,
					},
				] as const;
			}),
		),
	),
);
const paces = ROLES.map((role) => [role, median(pacedCpu.get(role) ?? [])] as const);
const [[, least] = ["", 1]] = paces;
console.log(
	`CPU an answer at ${PACE} a second: ${paces.map(([role, cpu]) => `${role} ${Math.round(cpu)} us (${(cpu / least).toFixed(2)} of the floor)`).join(", ")}`,
);
for (const { child } of servers.values()) child.kill("SIGKILL");
slack.close();

/** Starts a server in a process of its own; the time is until its first answer. */
async function start(role: Role) {
	const began = performance.now();
	const child = fork(new URL("requests/server.js", import.meta.url), [role, api], {
		execArgv: role === "blotter" ? AS_STARTED : [],
	});
	const [port] = Started.parse(await once(child, "message"));
	await load(port, commandBodies("exact", 1, `${role} first`), 1, 10_000);
	return { child, port, startMs: performance.now() - began };
}

/** CPU in microseconds and memory in bytes. */
async function usage(child: ChildProcess): Promise<{ readonly cpu: number; readonly rss: number }> {
	child.send("usage");
	const [answer] = Usage.parse(await once(child, "message"));
	return answer;
}
