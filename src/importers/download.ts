import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Address } from "./addresses.ts";
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./spreadsheet/limits.ts";

const PAGE_TIMEOUT = 30_000;
const FILE_TIMEOUT = 600_000;
const LONGEST_PAGE = 10_000_000;

/** The address of the newest file on a publisher's page: the first link that fits. */
export async function findNewest({ page, file }: Pick<Address, "page" | "file">): Promise<string> {
	const response = await fetchOk(page, PAGE_TIMEOUT);
	const html = await response.text();
	if (html.length > LONGEST_PAGE) throw new ImportError(page, null, "is too long for a page");
	for (const [, quoted = ""] of html.matchAll(/\bhref\s*=\s*["']([^"']+)["']/gi)) {
		const address = URL.parse(quoted.replaceAll("&amp;", "&"), page);
		if (address !== null && /^https?:$/.test(address.protocol) && file.test(address.href))
			return address.href;
	}
	throw new ImportError(
		page,
		null,
		"links to no file that fits; the page may have changed (see data/addresses.yml)",
	);
}

/** Downloads a file into a folder; gives its path. It has its name only once it is whole. */
export async function download(address: string, folder: string): Promise<string> {
	const { pathname, searchParams } = new URL(address);
	const name = basename(searchParams.get("uri") ?? decodeURIComponent(pathname)).replace(/[^\w.-]/g, "_");
	const path = join(folder, name.replace(/^\.+/, "_") || "download");
	const draft = `${path}.draft`;
	const response = await fetchOk(address, FILE_TIMEOUT);
	if (response.body === null) throw new ImportError(address, null, "is empty");
	let size = 0;
	try {
		await pipeline(
			Readable.fromWeb(response.body),
			async function* (source: AsyncIterable<Uint8Array>) {
				for await (const piece of source) {
					size += piece.length;
					if (size > LIMITS.file) throw new ImportError(address, null, "is too large");
					yield piece;
				}
			},
			createWriteStream(draft),
		);
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
		const reason =
			cause instanceof Error
				? cause.cause instanceof Error
					? cause.cause.message
					: cause.message
				: String(cause);
		throw new ImportError(address, null, `cannot be reached (${reason})`, { cause });
	}
	if (!response.ok) throw new ImportError(address, null, `answers ${response.status} ${response.statusText}`);
	return response;
}
