import { Block } from "../../local-slack/block.ts";
import { type Html, html } from "../html.ts";
import { below, type Place } from "../place.ts";
import type { BlockDrawing } from "./block-drawing.ts";
import { dataVisualization } from "./chart.ts";
import { container } from "./container.ts";
import { actions, contextActions, input } from "./controls.ts";
import { image } from "./picture.ts";
import { dataTable, table } from "./table.ts";
import { alert, context, divider, header, richTextBlock, section } from "./words.ts";

/**
 * Draws blocks as Slack does. Our own drawing and not a library's: `slack-blocks-to-jsx`, tried, fails on a table with
 * numbers, leaves data tables out, gives every message the same id, has no header cells, fixes light or dark on the server,
 * needs inline styles, and its controls cannot carry what was clicked.
 */
export function drawBlocks(blocks: readonly unknown[], place: Place): Html {
	return html`${blocks.map((block, at) => drawBlock(block, below(place, at)))}`;
}

const DRAWINGS: ReadonlyMap<string, BlockDrawing> = new Map(
	[
		section,
		header,
		context,
		divider,
		richTextBlock,
		alert,
		image,
		actions,
		contextActions,
		input,
		table,
		dataTable,
		dataVisualization,
		container(drawBlocks),
	].map((drawing) => [drawing.type, drawing]),
);

/** A block that cannot be drawn is said to be there: nothing a bot sends is silently left out. */
function drawBlock(block: unknown, place: Place): Html {
	const type = Block.safeParse(block).data?.type ?? "unknown";
	const drawn = DRAWINGS.get(type)?.draw(block, place);
	return html`<div class="block">${drawn ?? html`<p class="undrawn">A block of type “${type}” that cannot be drawn here. View JSON shows it.</p>`}</div>`;
}
