import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface Round {
	readonly answered: number;
	readonly seconds: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p99: number;
	/** Answers that were not 200. */
	readonly bad: number;
}

/**
 * Sends the requests over `inFlight` kept connections, the next on each as soon as the last is answered. Stays awake
 * meanwhile: a server that has to wake the sender up pays up to 13 us for it, on one machine and on no other, and the
 * slower of two servers pays it more often.
 */
export async function load(
	port: number,
	requests: readonly Buffer[],
	inFlight: number,
	ms: number,
): Promise<Round> {
	const latencies: number[] = [];
	let [next, bad] = [0, 0];
	const began = performance.now();
	const isOver = () => next >= requests.length || performance.now() - began >= ms;
	async function one(): Promise<void> {
		const socket = connect(port, "127.0.0.1").setNoDelay(true);
		await once(socket, "connect");
		while (!isOver()) {
			const request = requests[next++];
			if (request === undefined) break;
			const sent = performance.now();
			const answer = await exchange(socket, request);
			latencies.push(performance.now() - sent);
			if (!answer.startsWith("HTTP/1.1 200")) bad += 1;
		}
		socket.destroy();
	}
	let isLoading = true;
	const stayAwake = () => {
		if (isLoading) setImmediate(stayAwake);
	};
	stayAwake();
	await Promise.all(Array.from({ length: inFlight }, one)).finally(() => {
		isLoading = false;
	});
	const seconds = (performance.now() - began) / 1_000;
	latencies.sort((a, b) => a - b);
	const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
	return { answered: latencies.length, seconds, p50: at(0.5), p99: at(0.99), bad };
}

/** One request and its whole answer, known by its length or, when chunked, by its last chunk. */
function exchange(socket: Socket, request: Buffer): Promise<string> {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	let answer = "";
	let whole = -1;
	const onData = (data: Buffer) => {
		answer += data.toString("latin1");
		if (whole < 0) {
			const head = answer.indexOf("\r\n\r\n");
			const length = /content-length: (\d+)/i.exec(answer.slice(0, head))?.[1];
			if (head >= 0 && length !== undefined) whole = head + 4 + Number(length);
		}
		if (whole < 0 ? answer.endsWith("\r\n0\r\n\r\n") : answer.length >= whole) {
			socket.off("data", onData);
			socket.off("error", reject);
			resolve(answer);
		}
	};
	socket.on("data", onData);
	socket.on("error", reject);
	socket.write(request);
	return promise;
}
