import { type Html, html } from "./html.ts";

const SHAPES = {
	eye: html`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2"/>`,
	good: html`<path d="M2 7h2.5v6.5H2zM4.5 7 7.5 2c1.5 0 1.8 1 1.4 2.3L8.3 6.5h4.2c1 0 1.6.9 1.3 1.9l-1.3 4.1c-.2.6-.7 1-1.4 1H4.5"/>`,
	bad: html`<path d="M2 9h2.5V2.500H2zM4.5 9l3 5c1.5 0 1.8-1 1.4-2.300l-.6-2.200h4.200c1 0 1.6-.9 1.3-1.900l-1.3-4.100c-.2-.6-.7-1-1.4-1H4.5"/>`,
	trash: html`<path d="M2.5 4.500h11M6 4.500v-2h4v2M4 4.500l.6 9h6.800l.6-9"/>`,
	file: html`<path d="M4 1.500h5l3.5 3.500v9.500H4zM9 1.500V5h3.5"/>`,
	more: html`<circle cx="8" cy="3" r=".8"/><circle cx="8" cy="8" r=".8"/><circle cx="8" cy="13" r=".8"/>`,
	bolt: html`<path d="M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z"/>`,
	menu: html`<path d="M2 4h12M2 8h12M2 12h12"/>`,
	close: html`<path d="m3 3 10 10M13 3 3 13"/>`,
};

/** A picture beside words or instead of a label that is read out: it is itself not read. */
export function icon(name: keyof typeof SHAPES): Html {
	return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
}
