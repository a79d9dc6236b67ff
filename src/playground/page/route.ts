import type { ServerResponse } from "node:http";
import type { Html } from "../draw/html.ts";
import type { BotLink } from "../gestures/bot-link.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";

export interface Site {
	readonly slack: LocalSlack;
	readonly bot: BotLink;
	readonly suggestions: readonly string[];
}

/** What a request asks for: parts of its path by name, and the form it brings. */
export interface Asked {
	readonly part: (name: string) => string;
	readonly form: URLSearchParams;
	/** The script asks, to renew a page that is open already. */
	readonly isLook: boolean;
}

/** An answer: a page, another address to go on to, bytes, a stream; null where there is nothing. */
export type Answered =
	| { readonly type: "page"; readonly page: Html }
	| { readonly type: "goOn"; readonly address: string }
	| { readonly type: "bytes"; readonly bytes: Uint8Array | string; readonly contentType: string }
	| { readonly type: "stream"; start(response: ServerResponse): void }
	| null;

export interface Route {
	readonly method: "GET" | "POST";
	/** As `URLPattern` reads it. */
	readonly path: string;
	readonly answer: (site: Site, asked: Asked) => Answered | Promise<Answered>;
}
