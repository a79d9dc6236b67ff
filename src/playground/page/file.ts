import { type Html, html } from "../draw/html.ts";
import { icon } from "../draw/icon.ts";
import type { File } from "../local-slack/messages.ts";

/** A picture is shown with its text for those who do not see it, which can be copied; any other file is offered. */
export function drawFile(file: File, alt: string): Html {
	const name = file.title || file.name;
	if (!file.mimetype.startsWith("image/")) {
		return html`<a class="file" href="/files/${file.id}" download="${file.name}">${icon("file")} ${name}<small>Download ${file.name}</small></a>`;
	}
	return html`<figure class="picture"><figcaption>${name}</figcaption><a href="/files/${file.id}"><img class="full" src="/files/${file.id}" alt="${alt || name}"></a><a class="download" href="/files/${file.id}" download="${file.name}">Download ${file.name}</a>${alt !== "" && html`<details class="alt"><summary>Text for those who do not see it</summary><p>${alt}</p></details>`}</figure>`;
}
