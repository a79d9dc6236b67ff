// Data tables: sorting by a column, and leafing. Without this script every row is shown in the bot's order.

/** Follows every data table that is not followed yet. */
export function followTables() {
	for (const block of document.querySelectorAll("[data-table]:not([data-followed])")) follow(block);
	measure();
}

/** What can be scrolled sideways must be reachable by keyboard, and be seen to go on. */
function measure() {
	for (const block of document.querySelectorAll(".table-block, .completions")) {
		const isCut = block.scrollWidth > block.clientWidth;
		if (isCut) block.tabIndex = 0;
		else block.removeAttribute("tabindex");
		if (block.matches(".table-block")) tellOfMore(block, isCut);
	}
}
window.addEventListener("resize", measure);

/** Scrolled to its end, a table has no more to show at the side. */
function seeEnd({ target }) {
	if (!target.matches?.(".table-block")) return;
	const left = target.scrollWidth - target.clientWidth - target.scrollLeft;
	target.classList.toggle("at-end", left < 2);
}
document.addEventListener("scroll", seeEnd, true);

function tellOfMore(block, isCut) {
	const told = block.nextElementSibling?.matches(".table-more") ? block.nextElementSibling : null;
	block.classList.toggle("cut", isCut);
	if (isCut && told === null)
		block.after(
			Object.assign(document.createElement("p"), {
				className: "table-more",
				textContent: "More columns: scroll sideways →",
			}),
		);
	else if (!isCut) told?.remove();
}

function follow(block) {
	block.dataset.followed = "";
	const body = block.querySelector("tbody");
	const size = Number(block.dataset.pageSize);
	let page = 0;

	const pager = document.createElement("div");
	pager.className = "pager";
	const said = document.createElement("span");
	said.setAttribute("aria-live", "polite");
	pager.append(step("Previous", -1), said, step("Next", 1));
	if (body.rows.length > size) block.append(pager);

	for (const button of block.querySelectorAll("[data-sort]"))
		button.addEventListener("click", () => sort(button));
	show();

	function step(label, by) {
		const button = Object.assign(document.createElement("button"), {
			type: "button",
			textContent: label,
			className: "button",
		});
		button.addEventListener("click", () => {
			page += by;
			show();
		});
		return button;
	}

	function show() {
		const rows = [...body.rows];
		const from = page * size;
		for (const [at, row] of rows.entries()) row.hidden = at < from || at >= from + size;
		said.textContent = `${from + 1} to ${Math.min(from + size, rows.length)} of ${rows.length}`;
		pager.firstElementChild.disabled = page === 0;
		pager.lastElementChild.disabled = from + size >= rows.length;
	}

	function sort(button) {
		const head = button.closest("th");
		const column = Number(button.dataset.sort);
		const direction = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
		for (const one of head.parentElement.children) one.removeAttribute("aria-sort");
		head.setAttribute("aria-sort", direction);
		const key = (row) => row.cells[column].dataset.value;
		const order = new Intl.Collator("en-GB", { numeric: true }).compare;
		const rows = [...body.rows].toSorted((a, b) => compare(key(a), key(b), order));
		body.append(...(direction === "ascending" ? rows : rows.toReversed()));
		page = 0;
		show();
	}
}

function compare(a, b, order) {
	const [first, second] = [Number(a), Number(b)];
	return Number.isNaN(first) || Number.isNaN(second) ? order(a, b) : first - second;
}
