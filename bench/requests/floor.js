import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { parse } from "node:querystring";
import { listen } from "./port.js";
import { CONSTANT, SECRET } from "./roles.js";

/**
 * The least a signed answer costs.
 * @returns {Promise<number>}
 */
export function start() {
	const server = createServer((request, response) => {
		/** @type {Buffer[]} */
		const chunks = [];
		request.on("data", (chunk) => chunks.push(chunk));
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
