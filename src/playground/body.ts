import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** The body of a request as text; null if it is longer than `most` bytes. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<string | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = z.instanceof(Buffer).parse(chunk);
		length += bytes.length;
		if (length > most) return null;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks).toString("utf8");
}
