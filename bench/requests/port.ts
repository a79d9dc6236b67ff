import { once } from "node:events";
import type { Server } from "node:http";
import { z } from "zod";

const Bound = z.object({ port: z.number() });

/** Listens on any free port of this machine. */
export async function listen(server: Server): Promise<number> {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return portOf(server);
}

export const portOf = (server: { address(): unknown }): number => Bound.parse(server.address()).port;
