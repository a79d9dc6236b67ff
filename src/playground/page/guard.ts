import type { IncomingMessage } from "node:http";

/**
 * Why a request is refused, or null. The page can make the workspace send signed requests, so only the page itself may ask:
 * a name that is not this machine's (DNS rebinding) and another site's page (forged requests) are turned away.
 */
export function refusal({ headers }: IncomingMessage, port: number): string | null {
	const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
	if (!hosts.includes(headers.host ?? "")) return `This page is at http://localhost:${port} only.`;
	const origins = hosts.map((host) => `http://${host}`);
	if (headers.origin !== undefined && !origins.includes(headers.origin)) return "Not from another site.";
	const site = headers["sec-fetch-site"];
	if (site === "cross-site" || site === "same-site") {
		if (headers["sec-fetch-mode"] !== "navigate") return "Not from another site.";
	}
	return null;
}

/** On every answer. Scripts and styles come from files of ours, nothing from anywhere else. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	"content-security-policy":
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"x-content-type-options": "nosniff",
	"referrer-policy": "same-origin",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"cache-control": "no-store",
};
