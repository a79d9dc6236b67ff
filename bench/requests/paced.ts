import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";

/**
 * Sends so many requests a second over kept connections, one at a time on each, and gives how many were answered. What an
 * answer costs depends on how busy the one who asks is: servers are compared at one rate that none is pressed by.
 */
export async function paced(
	port: number,
	requests: readonly Buffer[],
	perSecond: number,
	connections: number,
): Promise<number> {
	const free: Socket[] = await Promise.all(
		Array.from({ length: connections }, async () => {
			const socket = connect(port, "127.0.0.1").setNoDelay(true);
			await once(socket, "connect");
			return socket;
		}),
	);
	const all = [...free];
	let [sent, answered] = [0, 0];
	for (const socket of all)
		socket.on("data", (data) => {
			if (!data.includes("HTTP/1.1 200")) return;
			answered += 1;
			free.push(socket);
		});
	const began = performance.now();
	while (answered < requests.length) {
		const due = ((performance.now() - began) / 1_000) * perSecond;
		while (sent < requests.length && sent < due) {
			const socket = free.pop();
			const request = requests[sent];
			if (socket === undefined || request === undefined) break;
			socket.write(request);
			sent += 1;
		}
		await setImmediate();
	}
	for (const socket of all) socket.destroy();
	return answered;
}
