import { ROLES } from "./roles.js";

/**
 * Each loads only what it needs, so that start and memory compare. JavaScript, so that the others do without what strips
 * types.
 * @type {Readonly<Record<import("./roles.js").Role, () => Promise<{ start(api: string): Promise<number> }>>>}
 */
const LOAD = {
	floor: () => import("./floor.js"),
	bolt: () => import("./bolt.js"),
	blotter: () => import("./blotter.js"),
};

const [name = "", api = ""] = process.argv.slice(2);
const role = ROLES.find((one) => one === name);
if (role === undefined) throw new Error(`no such server: ${name}`);
const server = await LOAD[role]();
process.on("message", () => {
	const { user, system } = process.cpuUsage();
	process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() });
});
process.send?.(await server.start(api));
