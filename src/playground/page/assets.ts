import { readFileSync } from "node:fs";
import type { Answered } from "./route.ts";

const TYPES = {
	"page.css": "text/css; charset=utf-8",
	"page.js": "text/javascript; charset=utf-8",
	"composer.js": "text/javascript; charset=utf-8",
	"tables.js": "text/javascript; charset=utf-8",
	"icon.svg": "image/svg+xml",
} as const;

/** The files the page loads, by name. */
export const ASSETS: ReadonlyMap<string, Answered> = new Map(
	Object.entries(TYPES).map(([name, contentType]) => [
		name,
		{ type: "bytes", bytes: readFileSync(new URL(`./assets/${name}`, import.meta.url)), contentType },
	]),
);
