// The page works without this script, by forms and links. With it nothing reloads: gestures are sent in the background and
// what has changed is put in place, so that focus, open details and half-typed texts stay.

import { followComposers } from "./composer.js";
import { followTables } from "./tables.js";

const toast = document.getElementById("toast");
const say = (text) => {
	if (toast) toast.textContent = text;
};
const notAnswering = () => say("The playground does not answer. Is it still running?");

/** Where focus should go when the page next changes: set by using a control, used up by the first change. */
let awaited = null;

/** Fetches the page again and makes every live part like it. Changes that come meanwhile are taken by one more fetch. */
let looking = null;
let lookAgain = false;
function look() {
	lookAgain = true;
	looking ??= lookUntilSame().finally(() => {
		looking = null;
	});
	return looking;
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
	const appeared = [];
	for (const part of fresh.querySelectorAll("[data-live]")) {
		const here = document.getElementById(part.id);
		if (here) appeared.push(...reconcile(here, part));
	}
	document.title = fresh.title;
	showModal();
	followComposers();
	followTables();
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
		const hadFocus = old?.contains(document.activeElement) ? document.activeElement.id : null;
		const copy = document.importNode(child, true);
		if (old?.matches("dialog")) keepTyped(old, copy);
		if (old) old.replaceWith(copy);
		else here.insertBefore(copy, here.children[at] ?? null);
		if (hadFocus !== null) (document.getElementById(hadFocus) || copy).focus({ preventScroll: true });
		else appeared.push(copy);
	}
	if (atEnd && appeared.length > 0) scrollTo(here, appeared.at(-1));
	return appeared;
}

/** The bot's modals come open in the page; the browser makes them modal, and Escape closes them as their button does. */
function showModal() {
	const modal = document.querySelector("#overlay > dialog:not([data-modal])");
	if (!modal) return;
	modal.dataset.modal = "";
	modal.removeAttribute("open");
	modal.showModal();
	modal.querySelector(".error")?.closest(".input-block")?.querySelector("input, select, textarea")?.focus();
	modal.addEventListener("cancel", (event) => {
		event.preventDefault();
		modal.querySelector("[name=close]").click();
	});
}

/** What was typed into a form stays when the form comes again with its errors. */
function keepTyped(old, copy) {
	for (const control of old.querySelectorAll("input, select, textarea")) {
		const named = [...copy.querySelectorAll("input, select, textarea")].filter(
			({ name }) => name === control.name,
		);
		const same = named.length > 1 ? named.find(({ value }) => value === control.value) : named[0];
		if (same && "checked" in same) same.checked = control.checked;
		if (same && same.type !== "checkbox" && same.type !== "radio") same.value = control.value;
	}
}

/** To the end, but not past the beginning of what is new. */
function scrollTo(list, newest) {
	const above = newest.offsetTop - list.offsetTop - 12;
	list.scrollTop = Math.min(list.scrollHeight - list.clientHeight, above);
}

/** After a control was used, the keyboard and the screen reader go on at what it brought. */
function moveFocus(appeared) {
	if (!awaited || Date.now() > awaited.until) return;
	const thread = appeared.find((one) => one.matches("aside"));
	const message = appeared.findLast((one) => one.matches("article"));
	if (thread) thread.querySelector("textarea").focus();
	else if (awaited.by === "control" && message) message.focus();
	else if (awaited.by === "control" && !awaited.from.isConnected) document.getElementById("messages").focus();
	else return;
	awaited = null;
}

/** Sends a form as a browser would, in the background, and shows what came of it. */
async function send(form, submitter) {
	const data = new URLSearchParams(new FormData(form, submitter));
	submitter?.setAttribute("aria-busy", "true");
	try {
		const response = await fetch(form.action, { method: "POST", body: data, headers: { "x-script": "1" } });
		if (response.ok) {
			say("");
			const next = new URL(await response.text(), location.href);
			if (next.pathname.includes("/thread/") && next.pathname !== location.pathname)
				history.pushState(null, "", next);
			await look();
		} else say("The playground could not do this. Its terminal says why.");
	} catch {
		notAnswering();
	} finally {
		submitter?.removeAttribute("aria-busy");
	}
}

async function gesture(form, by) {
	if (by?.dataset.confirmTitle && !(await confirmed(by.dataset))) return;
	if (by?.dataset.opens && /^https?:/.test(by.dataset.opens))
		window.open(by.dataset.opens, "_blank", "noopener");
	by?.closest("details.menu")?.removeAttribute("open");
	const isText = form.matches("[data-composer], [data-suggestions]");
	awaited = { by: isText ? "text" : "control", from: by ?? form, until: Date.now() + 5000 };
	const sending = send(form, by);
	if (form.matches("[data-composer]")) form.dispatchEvent(new Event("sent"));
	await sending;
}

document.addEventListener("submit", (event) => {
	if (!event.target.matches("[data-gesture]")) return;
	event.preventDefault();
	gesture(event.target, event.submitter).catch(notAnswering);
});

/** Menus, ticks and dates tell the bot as soon as they are changed. */
document.addEventListener("change", (event) => {
	const control = event.target;
	if (!control.matches("[data-acts]")) return;
	const press = Object.assign(document.createElement("button"), {
		name: "press",
		value: control.name,
		hidden: true,
	});
	Object.assign(press.dataset, { ...control.dataset });
	control.form.append(press);
	control.form.requestSubmit(press);
	press.remove();
});

document.addEventListener("click", (event) => {
	for (const menu of document.querySelectorAll("details.menu[open]")) {
		if (!menu.contains(event.target)) menu.removeAttribute("open");
	}
	const json = event.target.closest?.("a[data-json]");
	if (json && !event.ctrlKey && !event.metaKey) {
		event.preventDefault();
		showJson(json.href).catch(notAnswering);
	}
	if (event.target.closest?.("[data-copy]"))
		copyJson(event.target).catch(() => say("The browser did not let us copy."));
});

async function showJson(address) {
	const dialog = document.getElementById("json");
	const response = await fetch(address);
	dialog.querySelector("pre").textContent = await response.text();
	dialog.showModal();
}

async function copyJson(button) {
	await navigator.clipboard.writeText(document.querySelector("#json pre").textContent);
	button.textContent = "Copied";
	setTimeout(() => {
		button.textContent = "Copy";
	}, 1500);
}

document.addEventListener("keydown", (event) => {
	const menu = event.target.closest?.("details.menu[open]");
	if (event.key !== "Escape" || !menu) return;
	menu.removeAttribute("open");
	menu.querySelector("summary").focus();
});

const line = (tag, text, more = {}) =>
	Object.assign(document.createElement(tag), { textContent: text, ...more });

/** Asks before a control with a `confirm` object is used. */
function confirmed({ confirmTitle, confirmText, confirmYes, confirmNo }) {
	const dialog = document.createElement("dialog");
	dialog.className = "confirm";
	dialog.setAttribute("aria-labelledby", "confirm-title");
	const form = Object.assign(document.createElement("form"), { method: "dialog" });
	form.append(line("button", confirmNo, { value: "no" }), line("button", confirmYes, { value: "yes" }));
	dialog.append(line("h2", confirmTitle, { id: "confirm-title" }), line("p", confirmText), form);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			dialog.remove();
			resolve(dialog.returnValue === "yes");
		});
	});
}

followComposers();
followTables();
showModal();
for (const list of document.querySelectorAll(".messages")) list.scrollTop = list.scrollHeight;
if (matchMedia("(hover: hover)").matches)
	document.querySelector("#reply, #composer")?.focus({ preventScroll: true });

const lookIfPossible = () => void look().catch(() => undefined);
const updates = new EventSource("/updates");
updates.addEventListener("message", lookIfPossible);
updates.addEventListener("error", notAnswering);
updates.addEventListener("open", () => {
	say("");
	lookIfPossible();
});
window.addEventListener("popstate", lookIfPossible);
