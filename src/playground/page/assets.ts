import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Answered } from "./route.ts";

const FOLDER = new URL("./assets/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
};

/** The files the page loads, by name. */
export const ASSETS: ReadonlyMap<string, Answered> = new Map(
	readdirSync(FOLDER).map((name) => {
		const contentType = TYPES[extname(name)] ?? "application/octet-stream";
		return [name, { type: "bytes", bytes: readFileSync(new URL(name, FOLDER)), contentType }];
	}),
);
