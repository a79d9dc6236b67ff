import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Address } from "./addresses.ts";
import { ImportError } from "./import-error.ts";
import { newestLink } from "./newest-link.ts";
import { filePath, linksOf } from "./page-links.ts";
import { LIMITS } from "./spreadsheet/limits.ts";

const PAGE_TIMEOUT = 30_000;
const FILE_TIMEOUT = 600_000;
const LONGEST_PAGE = 10_000_000;

/**
 * The address of the newest file on a publisher's page, among the links that fit. Throws an `ImportError` when none
 * fits, or when their names do not tell which is the newest.
 */
export async function findNewest(
	{ page, file }: Pick<Address, "page" | "file">,
	today: string,
): Promise<string> {
	const { html, from } = await readPage(page);
	const links = linksOf(html, from).filter(
		({ address }) => file.test(`${address.origin}${filePath(address)}`) || file.test(address.href),
	);
	if (links.length === 0)
		throw new ImportError(
			page,
			null,
			"links to no file that fits; the page may have changed (see data/addresses.yml)",
		);
	const newest = newestLink(links, today);
	if (newest !== undefined) return newest.address.href;
	const all = links.map(({ address }) => `\n  ${address.href}`).join("");
	throw new ImportError(
		page,
		null,
		`links to ${links.length} files that fit, and what they are named does not tell which is the newest; download it and say "blotter data import FILE":${all}`,
	);
}

/** A page's text, no further than a page may be long, and the address it came from in the end. */
async function readPage(page: string): Promise<{ readonly html: string; readonly from: string }> {
	const response = await fetchOk(page, PAGE_TIMEOUT);
	const decoder = new TextDecoder();
	let html = "";
	for await (const piece of pieces(response, page)) {
		html += decoder.decode(piece, { stream: true });
		if (html.length > LONGEST_PAGE) throw new ImportError(page, null, "is too long for a page");
	}
	return { html: html + decoder.decode(), from: response.url };
}

/** What comes over the network. Throws an `ImportError` when it stops before its end. */
async function* pieces(response: Response, address: string): AsyncGenerator<Uint8Array> {
	if (response.body === null) throw new ImportError(address, null, "is empty");
	const reader = response.body.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read().catch((cause: unknown) => {
				throw new ImportError(address, null, `was cut off before its end (${reasonOf(cause)})`, { cause });
			});
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

/** Downloads a file into a folder; gives its path. It has its name only once it is whole. */
export async function download(address: string, folder: string): Promise<string> {
	const name = basename(filePath(new URL(address))).replace(/[^\w.-]/g, "_");
	const path = join(folder, name.replace(/^\.+/, "_") || "download");
	const draft = `${path}.draft`;
	const response = await fetchOk(address, FILE_TIMEOUT);
	let size = 0;
	try {
		await pipeline(async function* () {
			for await (const piece of pieces(response, address)) {
				size += piece.length;
				if (size > LIMITS.file) throw new ImportError(address, null, "is too large");
				yield piece;
			}
		}, createWriteStream(draft));
		await rename(draft, path);
	} finally {
		await rm(draft, { force: true });
	}
	return path;
}

async function fetchOk(address: string, timeout: number): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(address, {
			signal: AbortSignal.timeout(timeout),
			headers: { "user-agent": "blotter" },
		});
	} catch (cause) {
		throw new ImportError(address, null, `cannot be reached (${reasonOf(cause)})`, { cause });
	}
	if (!response.ok) throw new ImportError(address, null, `answers ${response.status} ${response.statusText}`);
	return response;
}

function reasonOf(failure: unknown): string {
	if (!(failure instanceof Error)) return String(failure);
	return failure.cause instanceof Error ? failure.cause.message : failure.message;
}
