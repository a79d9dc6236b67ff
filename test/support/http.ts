import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Request {
	readonly method: string;
	/** With the query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** A server on this machine that answers each request with what `answer` gives. */
export async function serve(
	answer: (request: Request) => Reply | Promise<Reply>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const { method = "", url: path = "", headers } = request;
			const body = Buffer.concat(chunks).toString();
			void (async () => {
				const reply = await answer({ method, path, headers, body });
				response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
				response.end(reply.body);
			})();
		});
	});
	const listening = Promise.withResolvers<void>();
	server.listen(0, "127.0.0.1", listening.resolve);
	await listening.promise;
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async close() {
			const closed = Promise.withResolvers<void>();
			server.close(() => closed.resolve());
			server.closeAllConnections();
			await closed.promise;
		},
	};
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = await serve(() => ({ body: "" }));
	await server.close();
	return Number(new URL(server.url).port);
}

/** Things that arrive, to be awaited one by one. */
export function inbox<Thing>() {
	const arrived: Thing[] = [];
	const waiting: ((thing: Thing) => void)[] = [];
	return {
		put(thing: Thing): void {
			const first = waiting.shift();
			if (first === undefined) arrived.push(thing);
			else first(thing);
		},
		next(): Promise<Thing> {
			const first = arrived.shift();
			if (first !== undefined) return Promise.resolve(first);
			const { promise, resolve } = Promise.withResolvers<Thing>();
			waiting.push(resolve);
			return promise;
		},
		isEmpty: () => arrived.length === 0,
	};
}
