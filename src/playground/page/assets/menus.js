// A menu opens where there is room for it: never behind the composer, never out of the list it stands in.

/** Turns a menu that has been opened upwards or to the left where it would reach past its list. */
function place(menu) {
	menu.classList.remove("above", "leftwards");
	const list = menu.closest(".messages, .home, dialog");
	const items = menu.querySelector(".menu-items");
	if (!list || !items) return;
	const [edge, box, button] = [list, items, menu].map((one) => one.getBoundingClientRect());
	if (box.bottom > edge.bottom && button.top - edge.top > box.height) menu.classList.add("above");
	if (box.right > edge.right) menu.classList.add("leftwards");
}

function opened({ target }) {
	if (target.matches?.("details.menu[open]:not(.up)")) place(target);
}

/** Opening is told to the menu alone, so it is caught on the way down. */
export function placeMenus() {
	document.addEventListener("toggle", opened, true);
}
