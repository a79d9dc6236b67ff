import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { bodyOf } from "../body.ts";
import { html, render } from "../draw/html.ts";
import { CallsUsedUp } from "../local-slack/workspace.ts";
import { refusal, SECURITY_HEADERS } from "./guard.ts";
import type { Answered, Site } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { shell } from "./shell.ts";

const TABLE = ROUTES.map((route) => ({ ...route, pattern: new URLPattern({ pathname: route.path }) }));
const MOST_BYTES = 1_000_000;

/** Serves the page on a port of this machine. A failure of ours is told in the page and logged. */
export function pageListener(site: Site, port: number, log: Logger): RequestListener {
	return (request, response) => {
		for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
		answer(site, request, response, port).catch((error: unknown) => {
			log.error({ err: error, address: request.url }, "the playground failed");
			send(request, response, 500, wentWrong(error));
		});
	};
}

async function answer(
	site: Site,
	request: IncomingMessage,
	response: ServerResponse,
	port: number,
): Promise<void> {
	const refused = refusal(request, port);
	if (refused !== null) return send(request, response, 403, explained("Refused", refused));
	const url = `http://localhost${request.url ?? "/"}`;
	for (const { method, pattern, answer: respond } of TABLE) {
		const match = method === request.method && URL.canParse(url) ? pattern.exec(url) : null;
		if (!match) continue;
		const body = method === "POST" ? await bodyOf(request, MOST_BYTES) : "";
		if (body === null)
			return send(request, response, 413, explained("Too long", "A text can have a million characters."));
		const form = new URLSearchParams(body);
		const part = (name: string) => decoded(match.pathname.groups[name] ?? "");
		const answered = await respond(site, { part, form, isLook: isOfScript(request) });
		if (answered) return send(request, response, 200, answered);
	}
	send(
		request,
		response,
		404,
		explained("Nothing here", "There is no such page, or what it showed is gone."),
	);
}

function send(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	answered: NonNullable<Answered>,
): void {
	switch (answered.type) {
		case "stream":
			return answered.start(response);
		case "bytes":
			response.writeHead(status, { "content-type": answered.contentType }).end(answered.bytes);
			return;
		case "page":
			response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(render(answered.page));
			return;
		case "goOn":
			// The script is told where a browser without it would go.
			if (!isOfScript(request)) response.writeHead(303, { location: answered.address }).end();
			else response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(answered.address);
	}
}

function wentWrong(error: unknown): NonNullable<Answered> {
	return error instanceof CallsUsedUp
		? explained(
				"Too much for now",
				"The local workspace takes 5,000 calls an hour for each person, and they are used up. Stop it in its terminal and start it again, or come back within the hour.",
			)
		: explained(
				"Something went wrong",
				"The playground could not show this; what happened is in its terminal. Try again, or stop it there and start it anew.",
			);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function isOfScript({ headers }: IncomingMessage): boolean {
	return headers["x-script"] !== undefined;
}

function explained(title: string, text: string): NonNullable<Answered> {
	const page = shell(
		title,
		html`<main class="plain"><h1>${title}</h1><p>${text}</p><p><a href="/">To the workspace</a></p></main>`,
	);
	return { type: "page", page };
}
