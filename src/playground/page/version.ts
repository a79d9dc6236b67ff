import { hash } from "node:crypto";
import { type Html, html, render } from "../draw/html.ts";

/** The attribute by which the page's script knows whether a live piece has changed. */
export function version(inside: Html): Html {
	return html`data-version="${hash("sha1", render(inside)).slice(0, 12)}"`;
}
