import { Block } from "../../local-slack/block.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "../place.ts";
import { button } from "./button.ts";
import { checkboxes, radioButtons } from "./choices.ts";
import type { ElementKind } from "./element.ts";
import { externalSelect } from "./external-select.ts";
import { feedbackButtons, iconButton } from "./feedback.ts";
import { nativeInputs, plainTextInput } from "./inputs.ts";
import { overflow } from "./overflow.ts";
import { pickers } from "./pickers.ts";
import { multiStaticSelect, staticSelect } from "./select.ts";

const KINDS: ReadonlyMap<string, ElementKind> = new Map(
	[
		button,
		overflow,
		staticSelect,
		multiStaticSelect,
		externalSelect,
		radioButtons,
		checkboxes,
		plainTextInput,
		...nativeInputs,
		...pickers,
		feedbackButtons,
		iconButton,
	].map((kind) => [kind.type, kind]),
);

/** The kind of an element; null for what is none, or not yet. */
export function kindOf(element: unknown): ElementKind | null {
	const read = Block.safeParse(element);
	return read.success ? (KINDS.get(read.data.type) ?? null) : null;
}

/** Draws an element, or says that it cannot. */
export function drawElement(element: unknown, place: Place): Html {
	return (
		kindOf(element)?.draw(element, place) ??
		html`<span class="undrawn">An element that cannot be drawn here</span>`
	);
}
