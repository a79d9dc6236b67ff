import { enableCompileCache, flushCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
import { ROLES, type Role } from "./roles.ts";

/** Each loads only what it needs, so that start and memory compare. */
const LOAD: Readonly<Record<Role, () => Promise<{ start(api: string): Promise<number> }>>> = {
	floor: () => import("./floor.ts"),
	bolt: () => import("./bolt.ts"),
	blotter: () => {
		// As main.js does.
		setFlagsFromString("--semi-space-growth-factor=1");
		enableCompileCache();
		return import("./blotter.ts");
	},
};

const [name, api = ""] = process.argv.slice(2);
const role = ROLES.find((one) => one === name);
if (role === undefined) throw new Error(`no such server: ${name}`);
const server = await LOAD[role]();
process.on("message", () => {
	const { user, system } = process.cpuUsage();
	process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() });
});
process.send?.(await server.start(api));
flushCompileCache();
