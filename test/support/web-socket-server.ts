import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** One client of a small WebSocket server (RFC 6455): text messages, pings, closing. */
export interface Peer {
	readonly request: IncomingMessage;
	/** Several texts leave in one piece. */
	send(...texts: readonly string[]): void;
	/** Says goodbye as the protocol asks. */
	close(): void;
	/** Cuts the wire. */
	drop(): void;
	/** Goes on without a word, as behind a wire that is cut somewhere else. */
	fallSilent(): void;
}

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Serves WebSockets, and plain requests with `onRequest`. */
export async function serveWebSockets(on: {
	readonly open: (peer: Peer) => void;
	readonly message: (peer: Peer, text: string) => void;
	readonly closed: (peer: Peer) => void;
	readonly request: (request: IncomingMessage, body: string) => unknown;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
	const sockets = new Set<Duplex>();
	const server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify(on.request(request, Buffer.concat(chunks).toString())));
		});
	});
	server.on("upgrade", (request, socket: Duplex) => {
		sockets.add(socket);
		const accept = createHash("sha1")
			.update(String(request.headers["sec-websocket-key"]) + MAGIC)
			.digest("base64");
		socket.write(
			`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
		);
		let isSilent = false;
		const write = (...frames: readonly Buffer[]) =>
			socket.writable && !isSilent && socket.write(Buffer.concat(frames));
		const peer: Peer = {
			request,
			send: (...texts) => void write(...texts.map((text) => frame(TEXT, Buffer.from(text)))),
			close: () => void write(frame(CLOSE, Buffer.from([3, 232]))),
			drop: () => socket.destroy(),
			fallSilent: () => {
				isSilent = true;
			},
		};
		let left = Buffer.alloc(0);
		socket.on("data", (data: Buffer) => {
			left = Buffer.concat([left, data]);
			for (let read = unframe(left); read !== null; read = unframe(left)) {
				left = left.subarray(read.size);
				if (read.opcode === TEXT) on.message(peer, read.payload.toString());
				if (read.opcode === PING) write(frame(PONG, read.payload));
				if (read.opcode === CLOSE) {
					write(frame(CLOSE, read.payload));
					if (!isSilent) socket.end();
				}
			}
		});
		socket.on("error", () => {});
		socket.on("close", () => {
			sockets.delete(socket);
			on.closed(peer);
		});
		on.open(peer);
	});
	const { promise, resolve } = Promise.withResolvers<void>();
	server.listen(0, "127.0.0.1", resolve);
	await promise;
	return {
		port: (server.address() as AddressInfo).port,
		async close() {
			for (const socket of sockets) socket.destroy();
			server.closeAllConnections();
			const { promise: closed, resolve: done } = Promise.withResolvers<void>();
			server.close(() => done());
			await closed;
		},
	};
}

/** Servers send without a mask. */
function frame(opcode: number, payload: Buffer): Buffer {
	const { length } = payload;
	if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
	const head = Buffer.alloc(length < 65_536 ? 4 : 10);
	head[0] = 0x80 | opcode;
	head[1] = length < 65_536 ? 126 : 127;
	if (length < 65_536) head.writeUInt16BE(length, 2);
	else head.writeBigUInt64BE(BigInt(length), 2);
	return Buffer.concat([head, payload]);
}

/** The first whole frame of a client, unmasked; null while bytes are missing. */
function unframe(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
	if (bytes.length < 2) return null;
	const short = bytes.readUInt8(1) & 0x7f;
	const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
	const maskAt = 2 + lengthBytes;
	if (bytes.length < maskAt + 4) return null;
	const length =
		short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
	const size = maskAt + 4 + length;
	if (bytes.length < size) return null;
	const mask = bytes.subarray(maskAt, maskAt + 4);
	const payload = Buffer.from(bytes.subarray(maskAt + 4, size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
	return { opcode: bytes.readUInt8(0) & 0x0f, payload, size };
}
