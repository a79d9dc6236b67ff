// What has changed on the page is fetched and put in place, so that focus, open details and half-typed texts stay.

import { followComposers } from "./composer.js";
import { keepScrolled, keepTyped, showModal } from "./dialogs.js";
import { followExternalSelects } from "./external-select.js";
import { followTables } from "./tables.js";

let looking = null;
let lookAgain = false;

/** Fetches the page again and makes every live part like it. Changes that come meanwhile are taken by one more fetch. */
export function look() {
	lookAgain = true;
	looking ??= lookUntilSame().finally(() => {
		looking = null;
	});
	return looking;
}

let awaited = null;

/** A gesture was made: what it brings is scrolled to and, if a control was used, gets the focus. */
export function awaitChange(by, from) {
	awaited = { by, from, until: Date.now() + 5000 };
}

/** Gives life to what stands on the page and has none yet. */
export function follow() {
	showModal();
	followComposers();
	followTables();
	followExternalSelects();
}

async function lookUntilSame() {
	while (lookAgain) {
		lookAgain = false;
		const response = await fetch(location.href, { headers: { "x-script": "1" } });
		if (!response.ok) throw new Error(`the page answered ${response.status}`);
		show(new DOMParser().parseFromString(await response.text(), "text/html"));
	}
}

function show(fresh) {
	if (awaited && Date.now() > awaited.until) awaited = null;
	const appeared = [];
	for (const part of fresh.querySelectorAll("[data-live]")) {
		const here = document.getElementById(part.id);
		if (here) appeared.push(...reconcile(here, part));
	}
	document.title = fresh.title;
	follow();
	moveFocus(appeared);
}

/** Makes the children of one list those of the other by id, touching only what differs in version. */
function reconcile(here, fresh) {
	const atEnd = here.scrollHeight - here.scrollTop - here.clientHeight < 60;
	const appeared = [];
	const wanted = [...fresh.children];
	const ids = new Set(wanted.map((child) => child.id));
	for (const child of here.querySelectorAll(":scope > *")) if (!ids.has(child.id)) child.remove();
	for (const [at, child] of wanted.entries()) {
		const old = here.querySelector(`:scope > #${CSS.escape(child.id)}`);
		if (old && old.dataset.version === child.dataset.version) continue;
		const copy = document.importNode(child, true);
		if (old) replace(old, copy);
		else here.insertBefore(copy, here.children[at] ?? null);
		if (!copy.contains(document.activeElement)) appeared.push(copy);
	}
	if ((atEnd || awaited) && appeared.length > 0) scrollTo(here, appeared.at(-1));
	return appeared;
}

function replace(old, copy) {
	const typing = old.contains(document.activeElement) ? document.activeElement : null;
	if (old.matches("dialog")) {
		keepTyped(old, copy);
		keepScrolled(old, copy);
	}
	old.replaceWith(copy);
	if (typing === null) return;
	const again = document.getElementById(typing.id) ?? copy;
	if (isHalfTyped(typing) && again.matches("input")) again.value = typing.value;
	again.focus({ preventScroll: true });
}

/** A text that was begun, and is not what was sent already. */
const isHalfTyped = (field) =>
	field.matches("input[data-acts-on-enter]") &&
	field.value !== field.defaultValue &&
	field.value !== field.dataset.sent;

/** To the end, but not past the beginning of what is new. */
function scrollTo(list, newest) {
	const above = newest.offsetTop - list.offsetTop - 12;
	list.scrollTop = Math.min(list.scrollHeight - list.clientHeight, above);
}

/** After a control was used, the keyboard and the screen reader go on at what it brought. */
function moveFocus(appeared) {
	if (!awaited) return;
	const thread = appeared.find((one) => one.matches("aside"));
	const message = appeared.findLast((one) => one.matches("article"));
	if (thread) thread.querySelector("textarea").focus();
	else if (awaited.by === "control" && message) message.focus();
	else if (awaited.by === "control" && !awaited.from.isConnected)
		document.getElementById("messages")?.focus();
	else return;
	awaited = null;
}
