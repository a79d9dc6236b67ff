import { once } from "node:events";

/**
 * Listens on any free port of this machine.
 * @param {import("node:http").Server} server
 * @returns {Promise<number>}
 */
export async function listen(server) {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return portOf(server);
}

/**
 * @param {{ address(): unknown }} server
 * @returns {number}
 */
export function portOf(server) {
	const address = server.address();
	if (typeof address !== "object" || address === null || !("port" in address)) throw new Error("no port");
	return Number(address.port);
}
