// The message box: Enter sends, Shift+Enter breaks the line, arrow up brings back what was sent, and "/" and "@" are completed.

import { listbox } from "./listbox.js";

const sent = JSON.parse(sessionStorage.getItem("sent") ?? "[]");

const part = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });

/** Follows every message box that is not followed yet. */
export function followComposers() {
	for (const form of document.querySelectorAll("[data-composer]:not([data-followed])")) follow(form);
}

function follow(form) {
	form.dataset.followed = "";
	const box = form.querySelector("textarea");
	const choices = listbox(box, form.querySelector("[role=listbox]"), take);
	const known = JSON.parse(box.dataset.completions);
	let back = sent.length;

	form.addEventListener("sent", () => {
		const text = box.value.trim();
		if (text && sent.at(-1) !== text) sent.push(text);
		sessionStorage.setItem("sent", JSON.stringify(sent.slice(-50)));
		back = sent.length;
		put("");
	});
	form.addEventListener("unsent", () => {
		if (box.value === "") put(sent.at(-1) ?? "");
	});
	box.addEventListener("input", offer);
	box.addEventListener("keydown", (event) => {
		if (!event.isComposing && (choices.press(event.key) || typing(event))) event.preventDefault();
	});

	function typing({ key, shiftKey }) {
		if (key === "Enter" && !shiftKey) {
			if (box.value.trim()) form.requestSubmit();
			return true;
		}
		const atStart = box.value === "" || box.value === sent[back];
		if (key === "ArrowUp" && atStart && back > 0) return recall(back - 1);
		if (key === "ArrowDown" && atStart && back < sent.length) return recall(back + 1);
		return false;
	}

	function recall(at) {
		back = at;
		put(sent[at] ?? "");
		return true;
	}

	/** What begins like the word before the cursor: a command at the very beginning, a name anywhere. */
	function offer() {
		const before = box.value.slice(0, box.selectionStart);
		const word = /(^\/\S*|(?<=^|\s)@\S*)$/.exec(before)?.[0];
		const fitting = word
			? known.filter(({ text }) => text.startsWith(word.toLowerCase()) && text !== word)
			: [];
		choices.offer(fitting.map(itemOf));
		// A message box cannot say that it has a list, so it is said beside it.
		const count = fitting.length === 0 ? "" : `${fitting.length} to choose from with the arrow keys`;
		form.querySelector("[role=status]").textContent = count;
	}

	function take(item) {
		const before = box.value.slice(0, box.selectionStart).replace(/\S*$/, `${item.dataset.text} `);
		box.value = before + box.value.slice(box.selectionStart);
		box.setSelectionRange(before.length, before.length);
	}

	function put(text) {
		box.value = text;
		box.setSelectionRange(text.length, text.length);
		choices.close();
	}
}

function itemOf({ text, hint, about }) {
	const item = document.createElement("li");
	item.dataset.text = text;
	item.append(part("strong", text), ...(hint ? [part("span", hint)] : []), part("small", about));
	return item;
}
