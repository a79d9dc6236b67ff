// A menu whose choices the bot gives as one types.

import { listbox } from "./listbox.js";

/** Follows every such menu that is not followed yet. */
export function followExternalSelects() {
	for (const block of document.querySelectorAll("[data-external]:not([data-followed])")) follow(block);
}

function follow(block) {
	block.dataset.followed = "";
	const [box, kept] = block.querySelectorAll("input");
	const choices = listbox(box, block.querySelector("[role=listbox]"), take);
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
		return options.length > 0 ? choices.offer(options.map(itemOf)) : choices.sayNone("No results");
	}

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

function itemOf(option) {
	const item = document.createElement("li");
	item.dataset.option = JSON.stringify(option);
	item.append(option.text.text);
	if (option.description)
		item.append(Object.assign(document.createElement("small"), { textContent: option.description.text }));
	return item;
}
