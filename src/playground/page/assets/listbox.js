// A list under or over a text field, moved through with the arrow keys while the field keeps the focus.

/** @param take called with the item chosen */
export function listbox(box, list, take) {
	function select(item) {
		for (const one of list.children) one.setAttribute("aria-selected", String(one === item));
		box.setAttribute("aria-activedescendant", item.id);
		item.scrollIntoView({ block: "nearest" });
	}

	function close() {
		list.hidden = true;
		if (box.role === "combobox") box.setAttribute("aria-expanded", "false");
		box.removeAttribute("aria-activedescendant");
	}

	function choose(item) {
		close();
		take(item);
	}

	box.addEventListener("blur", close);
	list.addEventListener("mousedown", (event) => {
		event.preventDefault();
		const item = event.target.closest("li:not([aria-disabled])");
		if (item) choose(item);
	});
	function sayNone(words) {
		const said = document.createElement("li");
		said.setAttribute("role", "option");
		said.setAttribute("aria-disabled", "true");
		said.append(words);
		list.replaceChildren(said);
		list.hidden = false;
		if (box.role === "combobox") box.setAttribute("aria-expanded", "true");
		box.removeAttribute("aria-activedescendant");
	}

	return {
		close,
		/** Words in the list's place, which cannot be chosen. */
		sayNone,
		offer(items) {
			list.replaceChildren(...items);
			for (const [at, item] of items.entries()) {
				item.id = `${list.id}-${at}`;
				item.setAttribute("role", "option");
			}
			if (items.length === 0) return close();
			list.hidden = false;
			if (box.role === "combobox") box.setAttribute("aria-expanded", "true");
			return select(items[0]);
		},
		/** True if the key was meant for the list. */
		press(key) {
			if (list.hidden) return false;
			const items = [...list.querySelectorAll("li:not([aria-disabled])")];
			if (items.length === 0) {
				if (key === "Escape" || key === "Tab") close();
				return ["Escape", "Enter", "ArrowDown", "ArrowUp"].includes(key);
			}
			const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
			if (key === "ArrowDown") select(items[(at + 1) % items.length]);
			else if (key === "ArrowUp") select(items[(at - 1 + items.length) % items.length]);
			else if (key === "Enter" || key === "Tab") choose(items[at]);
			else if (key === "Escape") close();
			else return false;
			return true;
		},
	};
}
