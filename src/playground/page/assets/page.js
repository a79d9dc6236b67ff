// The page works without this script, by forms and links. With it nothing reloads: gestures are sent in the background.

import { confirmed, copyJson, showJson } from "./dialogs.js";
import { placeMenus } from "./menus.js";
import { awaitChange, follow, look } from "./renew.js";
import { notAnswering, say } from "./toast.js";

const WHY = {
	404: "What you used is gone: it was removed, or has changed meanwhile.",
	413: "This is too long: a text can have a million characters.",
};

/** Sends a form as a browser would, and shows what came of it. False where it was not taken. */
async function send(form, by) {
	const body = new URLSearchParams(new FormData(form, by));
	const address = by?.hasAttribute("formaction") ? by.formAction : form.action;
	by?.setAttribute("aria-busy", "true");
	let isTaken = false;
	try {
		const response = await fetch(address, { method: "POST", body, headers: { "x-script": "1" } });
		isTaken = response.ok;
		if (isTaken) await goOn(new URL(await response.text(), location.href));
		else say(WHY[response.status] ?? "The playground could not do this. Its terminal says why.");
	} catch {
		notAnswering();
	} finally {
		by?.removeAttribute("aria-busy");
	}
	return isTaken;
}

/** Only a thread is somewhere else: it opens beside the conversation. */
async function goOn(next) {
	say("");
	if (next.pathname.includes("/thread/") && next.pathname !== location.pathname)
		history.pushState(null, "", next);
	await look();
}

async function gesture(form, by) {
	if (by?.dataset.confirmTitle && !(await confirmed(by.dataset))) return;
	const opens = by?.dataset.opens ?? "";
	if (/^https?:/.test(opens)) window.open(opens, "_blank", "noopener");
	by?.closest("details.menu")?.removeAttribute("open");
	// What is handed in is handed in once: Slack takes its button away meanwhile.
	const isHandedIn = form.closest("dialog.modal") !== null && !by?.name;
	if (isHandedIn && form.ariaBusy === "true") return;
	if (isHandedIn) form.ariaBusy = "true";
	const isText = form.matches("[data-composer], [data-suggestions]") && !by?.hasAttribute("formaction");
	awaitChange(isText ? "text" : "control", by ?? form);
	const sending = send(form, by);
	if (isText) form.dispatchEvent(new Event("sent"));
	const isTaken = await sending;
	if (isText && !isTaken) form.dispatchEvent(new Event("unsent"));
	if (isHandedIn) form.ariaBusy = null;
}

document.addEventListener("submit", (event) => {
	if (!event.target.matches("[data-gesture]")) return;
	event.preventDefault();
	gesture(event.target, event.submitter).catch(notAnswering);
});

/** Tells the bot of a control that is no button. */
function press(target) {
	const button = document.createElement("button");
	Object.assign(button, { name: "press", value: target.name, hidden: true });
	Object.assign(button.dataset, { ...target.dataset });
	target.form.append(button);
	target.form.requestSubmit(button);
	button.remove();
}

/** Menus, ticks and dates tell as soon as they are changed, texts when Enter is pressed. */
document.addEventListener("change", ({ target }) => {
	if (target.matches("[data-acts]")) press(target);
});
document.addEventListener("keydown", (event) => {
	if (event.key !== "Enter" || event.isComposing || !event.target.matches("input[data-acts-on-enter]"))
		return;
	event.preventDefault();
	event.target.dataset.sent = event.target.value;
	press(event.target);
});

document.addEventListener("click", (event) => {
	const { target } = event;
	for (const menu of document.querySelectorAll("details.menu[open]")) {
		if (!menu.contains(target)) menu.removeAttribute("open");
	}
	const json = target.closest("a[data-json]");
	if (json && !event.ctrlKey && !event.metaKey) {
		event.preventDefault();
		showJson(json.href).catch(notAnswering);
	}
	if (target.closest("[data-copy]")) copyJson(target).catch(() => say("The browser did not let us copy."));
});

document.addEventListener("keydown", ({ key, target }) => {
	const menu = target.closest?.("details.menu[open]");
	if (key !== "Escape" || !menu) return;
	menu.removeAttribute("open");
	menu.querySelector("summary").focus();
});

follow();
placeMenus();
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
