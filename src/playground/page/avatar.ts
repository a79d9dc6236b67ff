import { type Html, html } from "../draw/html.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";

/** Who a message is from. */
export interface Author {
	readonly name: string;
	readonly isApp: boolean;
	readonly avatar: Html;
}

export function authorOf({ workspace }: LocalSlack, user: string): Author {
	const { app, people } = workspace;
	if (user === app.botUserId) return { name: app.name, isApp: true, avatar: appAvatar };
	const at = people.findIndex((person) => person.id === user);
	const name = people[at]?.name ?? "Slack";
	return { name, isApp: false, avatar: initial(name, at + 1) };
}

/** A blotter: lines on a page, one of them struck. */
export const appAvatar: Html = html`<svg class="avatar app" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="8"/><path d="M9 11h18M9 18h13M9 25h8"/><circle cx="24" cy="25" r="3.5"/></svg>`;

function initial(name: string, colour: number): Html {
	return html`<svg class="avatar person-${colour}" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="8"/><text x="18" y="24" text-anchor="middle">${name.slice(0, 1)}</text></svg>`;
}
