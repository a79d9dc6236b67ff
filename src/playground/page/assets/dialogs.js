// The bot's modals, the confirmation before a control is used, and the JSON behind a message.

/** The bot's modals come open in the page; the browser makes them modal, and Escape closes them as their button does. */
export function showModal() {
	const modal = document.querySelector("#overlay > dialog:not([data-modal])");
	if (!modal) return;
	modal.dataset.modal = "";
	modal.removeAttribute("open");
	modal.showModal();
	const block = modal.querySelector(".input-block:has(.error)") ?? modal.querySelector(".input-block");
	// What is only read begins at its title: the browser would go to the first link, past the answer it stands under.
	(block?.querySelector("input, select, textarea") ?? beginning(modal))?.focus();
	if (modal.dataset.scrolled) modal.scrollTop = Number(modal.dataset.scrolled);
	modal.addEventListener("cancel", (event) => {
		event.preventDefault();
		modal.querySelector("[name=close]").click();
	});
}

function beginning(modal) {
	const title = modal.querySelector("h2");
	title?.setAttribute("tabindex", "-1");
	return title;
}

const titleOf = (modal) => modal.querySelector("h2")?.textContent;

/** A modal that changes under its title stays where it was scrolled to. */
export function keepScrolled(old, copy) {
	if (titleOf(old) === titleOf(copy)) copy.dataset.scrolled = old.scrollTop;
}

/** What was typed into a form stays when the form comes again with its errors. */
export function keepTyped(old, copy) {
	const controls = [...copy.querySelectorAll("input, select, textarea")];
	for (const control of old.querySelectorAll("input, select, textarea")) {
		const isTick = control.type === "checkbox" || control.type === "radio";
		const isSame = ({ id, name, value }) =>
			id === control.id && name === control.name && (!isTick || value === control.value);
		const same = controls.find(isSame);
		if (same && isTick) same.checked = control.checked;
		else if (same) same.value = control.value;
	}
}

/** Asks before a control with a `confirm` object is used. */
export function confirmed({ confirmTitle, confirmText, confirmYes, confirmNo }) {
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

export async function showJson(address) {
	const dialog = document.getElementById("json");
	const response = await fetch(address);
	dialog.querySelector("pre").textContent = await response.text();
	dialog.showModal();
}

export async function copyJson(button) {
	await navigator.clipboard.writeText(document.querySelector("#json pre").textContent);
	button.textContent = "Copied";
	setTimeout(() => {
		button.textContent = "Copy";
	}, 1500);
}

const line = (tag, text, more = {}) =>
	Object.assign(document.createElement(tag), { textContent: text, ...more });
