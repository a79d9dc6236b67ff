import { type Html, html } from "../draw/html.ts";

/** The document around every page. */
export function shell(title: string, body: Html): Html {
	return html`<!doctype html>
<html lang="en-GB">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light dark">
	<title>${title}</title>
	<link rel="icon" href="/assets/icon.svg">
	<link rel="stylesheet" href="/assets/page.css">
	<link rel="stylesheet" href="/assets/blocks.css">
	<script type="module" src="/assets/page.js"></script>
</head>
<body>${body}</body>
</html>`;
}
