import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { parse } from "node:querystring";
import { listen } from "./port.ts";
import { CONSTANT, SECRET } from "./roles.ts";

/** The least a signed answer costs. */
export function start(): Promise<number> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const body = Buffer.concat(chunks);
			const timestamp = String(request.headers["x-slack-request-timestamp"]);
			const expected = `v0=${createHmac("sha256", SECRET).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
			const given = Buffer.from(String(request.headers["x-slack-signature"]));
			const isSlack = timingSafeEqual(given, Buffer.from(expected));
			const { command } = parse(body.toString());
			response.writeHead(isSlack && command === "/offences" ? 200 : 401, {
				"content-type": "application/json",
			});
			response.end(JSON.stringify(CONSTANT));
		});
	});
	return listen(server);
}
