// A menu whose choices the bot gives as one types.

import { listbox } from "./listbox.js";

/** Follows every such menu that is not followed yet. */
export function followExternalSelects() {
	for (const block of document.querySelectorAll("[data-external]:not([data-followed])")) follow(block);
}

function follow(block) {
	block.dataset.followed = "";
	const [box, kept] = block.querySelectorAll("input");
	const list = block.querySelector("[role=listbox]");
	const choices = listbox(box, list, take);
	let asked = 0;

	box.addEventListener("input", () => {
		kept.value = "";
		ask(box.value.trim()).catch(choices.close);
	});
	box.addEventListener("keydown", (event) => {
		if (event.isComposing) return;
		if (choices.press(event.key)) event.preventDefault();
		else if (event.key === "ArrowDown") ask(box.value.trim()).catch(choices.close);
	});
	box.addEventListener("click", () => ask(box.value.trim()).catch(choices.close));

	/** Asks when typing has paused, and shows only the answer to what was typed last. */
	async function ask(typed) {
		asked += 1;
		const own = asked;
		if (typed.length < Number(block.dataset.least)) return choices.close();
		await new Promise((resolve) => setTimeout(resolve, 120));
		if (own !== asked) return undefined;
		const body = new URLSearchParams({ pointer: kept.name, typed });
		const response = await fetch(`${box.form.action}/suggest`, { method: "POST", body });
		const options = response.ok ? await response.json() : [];
		if (own !== asked) return undefined;
		if (options.length > 0) choices.offer(options.map(itemOf));
		else choices.sayNone("No results");
		return place(box, list);
	}

	box.closest("dialog, .messages, .home")?.addEventListener("scroll", () => list.hidden || place(box, list));

	function take(item) {
		box.value = JSON.parse(item.dataset.option).text.text;
		kept.value = item.dataset.option;
		if ("tells" in block.dataset) press();
	}

	function press() {
		const button = Object.assign(document.createElement("button"), {
			name: "press",
			value: kept.name,
			hidden: true,
		});
		box.form.append(button);
		box.form.requestSubmit(button);
		button.remove();
	}
}

const HIGHEST = 256;
const GAP = 4;

/** Under its field, or over it where there is more room: never cut off by the form it stands in. */
function place(box, list) {
	const { left, width, top, bottom } = box.getBoundingClientRect();
	const [under, over] = [innerHeight - bottom, top].map((room) => room - 2 * GAP);
	const isUnder = under >= Math.min(HIGHEST, list.scrollHeight) || under >= over;
	Object.assign(list.style, {
		left: `${left}px`,
		width: `${width}px`,
		top: isUnder ? `${bottom + GAP}px` : "auto",
		bottom: isUnder ? "auto" : `${innerHeight - top + GAP}px`,
		maxHeight: `${Math.min(HIGHEST, isUnder ? under : over)}px`,
	});
}

function itemOf(option) {
	const item = document.createElement("li");
	item.dataset.option = JSON.stringify(option);
	item.append(option.text.text);
	if (option.description)
		item.append(Object.assign(document.createElement("small"), { textContent: option.description.text }));
	return item;
}
