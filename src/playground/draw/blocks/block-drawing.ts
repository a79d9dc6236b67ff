import type { z } from "zod";
import type { Html } from "../html.ts";
import type { Place } from "../place.ts";

/** One type of block. `draw` gives null when the block is not of the form Slack documents. */
export interface BlockDrawing {
	readonly type: string;
	draw(block: unknown, place: Place): Html | null;
}

/** Seals a block's own shape inside its drawing. */
export function blockDrawing<Shape extends z.ZodType>(
	type: string,
	shape: Shape,
	draw: (block: z.infer<Shape>, place: Place) => Html,
): BlockDrawing {
	return {
		type,
		draw(block, place) {
			const read = shape.safeParse(block);
			return read.success ? draw(read.data, place) : null;
		},
	};
}
