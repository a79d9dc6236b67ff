// The message box: Enter sends, Shift+Enter breaks the line, arrow up brings back what was sent, and "/" and "@" are completed.

const sent = JSON.parse(sessionStorage.getItem("sent") ?? "[]");

const part = (tag, content) => Object.assign(document.createElement(tag), { textContent: content });

/** Follows every message box that is not followed yet. */
export function followComposers() {
	for (const form of document.querySelectorAll("[data-composer]:not([data-followed])")) follow(form);
}

function follow(form) {
	form.dataset.followed = "";
	const box = form.querySelector("textarea");
	const list = form.querySelector("[role=listbox]");
	const known = JSON.parse(box.dataset.completions);
	let back = sent.length;

	form.addEventListener("sent", () => {
		const text = box.value.trim();
		if (text && sent.at(-1) !== text) sent.push(text);
		sessionStorage.setItem("sent", JSON.stringify(sent.slice(-50)));
		back = sent.length;
		put("");
	});
	box.addEventListener("input", offer);
	box.addEventListener("blur", close);
	list.addEventListener("mousedown", (event) => {
		event.preventDefault();
		const item = event.target.closest("li");
		if (item) take(item);
	});
	box.addEventListener("keydown", (event) => {
		if (event.isComposing) return;
		if (list.hidden ? typing(event) : choosing(event)) event.preventDefault();
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

	function choosing({ key }) {
		const items = [...list.children];
		const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
		if (key === "ArrowDown") select(items[(at + 1) % items.length]);
		else if (key === "ArrowUp") select(items[(at - 1 + items.length) % items.length]);
		else if (key === "Enter" || key === "Tab") take(items[at]);
		else if (key === "Escape") close();
		else return false;
		return true;
	}

	/** What begins like the word before the cursor: a command at the very beginning, a name anywhere. */
	function offer() {
		const before = box.value.slice(0, box.selectionStart);
		const word = /(^\/\S*|(?<=^|\s)@\S*)$/.exec(before)?.[0];
		const fitting = word
			? known.filter(({ text }) => text.startsWith(word.toLowerCase()) && text !== word)
			: [];
		list.replaceChildren(...fitting.map(itemOf));
		list.hidden = fitting.length === 0;
		say(fitting.length === 0 ? "" : `${fitting.length} to choose from with the arrow keys`);
		if (list.hidden) box.removeAttribute("aria-activedescendant");
		else select(list.firstElementChild);
	}

	/** A message box cannot say that it has a list, so it is said beside it. */
	function say(text) {
		form.querySelector("[role=status]").textContent = text;
	}

	function itemOf({ text, hint, about }, at) {
		const item = document.createElement("li");
		item.id = `${list.id}-${at}`;
		item.dataset.text = text;
		item.setAttribute("role", "option");
		item.append(part("strong", text), ...(hint ? [part("span", hint)] : []), part("small", about));
		return item;
	}

	function select(item) {
		for (const one of list.children) one.setAttribute("aria-selected", String(one === item));
		box.setAttribute("aria-activedescendant", item.id);
	}

	function take(item) {
		const before = box.value.slice(0, box.selectionStart).replace(/\S*$/, `${item.dataset.text} `);
		const after = box.value.slice(box.selectionStart);
		put(before + after);
		box.setSelectionRange(before.length, before.length);
		close();
	}

	function put(text) {
		box.value = text;
		box.setSelectionRange(text.length, text.length);
		close();
	}

	function close() {
		list.hidden = true;
		say("");
		box.removeAttribute("aria-activedescendant");
	}
}
