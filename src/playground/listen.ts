import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { z } from "zod";

/** A server on this machine only. */
export interface Listening {
	readonly port: number;
	/** "http://127.0.0.1:41234". */
	readonly url: string;
	/** Takes requests from now on; those that came before wait. */
	serve(listener: RequestListener): void;
	close(): Promise<void>;
}

const Bound = z.object({ port: z.number() });
const PortTaken = z.object({ code: z.enum(["EADDRINUSE", "EACCES"]) });
const TRIES = 20;

/** Listens on the loopback address, on the port or, if it is taken, the next free one. 0: any free one. */
export async function listen(port: number, tries = TRIES): Promise<Listening> {
	const server = createServer();
	server.listen(port, "127.0.0.1");
	try {
		await once(server, "listening");
	} catch (error) {
		if (!PortTaken.safeParse(error).success) throw error;
		if (tries === 0)
			throw new Error(`ports ${port - TRIES} to ${port} are all taken; set PORT to a free one`, {
				cause: error,
			});
		return listen(port + 1, tries - 1);
	}
	const bound = Bound.parse(server.address());
	return {
		port: bound.port,
		url: `http://127.0.0.1:${bound.port}`,
		serve: (listener) => server.on("request", listener),
		async close() {
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
