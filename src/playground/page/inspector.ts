import { type Html, html } from "../draw/html.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Exchange } from "../local-slack/traffic.ts";
import { shell } from "./shell.ts";
import { timeOfDay } from "./time.ts";

/** Every request that passed between the workspace and the bot, newest first. */
export function drawInspector({ traffic, manifest }: LocalSlack): Html {
	const exchanges = traffic.all();
	return shell(
		"What passed",
		html`<main class="inspector">
			<h1>What passed between Slack and ${manifest.name}</h1>
			<p><a href="/">Back to the workspace</a></p>
			${exchanges.length === 0 && html`<p>Nothing yet.</p>`}
			<ol id="exchanges" data-live>${exchanges.map(drawExchange)}</ol>
		</main>`,
	);
}

function drawExchange(exchange: Exchange): Html {
	const { id, direction, what, outcome, milliseconds, at } = exchange;
	return html`<li id="exchange-${id}" data-version="1"><details>
		<summary><span class="direction">${direction}</span> <strong>${what}</strong> <span>${outcome}</span> <span>${milliseconds} ms</span> ${timeOfDay(at, "second")}</summary>
		<h2>Sent</h2><pre tabindex="0">${JSON.stringify(exchange.sent, null, 2)}</pre>
		<h2>Answered</h2><pre tabindex="0">${JSON.stringify(exchange.answer, null, 2)}</pre>
	</details></li>`;
}
