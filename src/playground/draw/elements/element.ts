import { z } from "zod";
import type { Html } from "../html.ts";
import type { Place } from "../place.ts";
import { PlainText } from "../text.ts";

/** What a person chose or typed: the values under the control's name, and which part of it was clicked, as "options/2". */
export interface Chosen {
	readonly values: readonly string[];
	readonly part: string | null;
}

type Told = Readonly<Record<string, unknown>>;

/** One type of interactive element: how it is drawn, and what the bot is told when it is used. */
export interface ElementKind {
	readonly type: string;
	/** Drawn as several controls under one legend. */
	readonly isGroup: boolean;
	/** Whether it has a value that belongs into the state of a view or message. */
	readonly hasState: boolean;
	/** Null when the element is not of the form Slack documents. */
	draw(element: unknown, place: Place): Html | null;
	tell(element: unknown, chosen: Chosen): Told;
}

/** Seals an element's own shape inside the kind. */
export function elementKind<Shape extends z.ZodType>(kind: {
	readonly type: string;
	readonly isGroup?: boolean;
	readonly hasState?: boolean;
	readonly shape: Shape;
	draw(element: z.infer<Shape>, place: Place): Html;
	tell(element: z.infer<Shape>, chosen: Chosen): Told;
}): ElementKind {
	return {
		type: kind.type,
		isGroup: kind.isGroup ?? false,
		hasState: kind.hasState ?? true,
		draw(element, place) {
			const read = kind.shape.safeParse(element);
			return read.success ? kind.draw(read.data, place) : null;
		},
		tell: (element, chosen) => kind.tell(kind.shape.parse(element), chosen),
	};
}

export const Confirm = z.object({
	title: PlainText,
	text: z.object({ text: z.string() }),
	confirm: PlainText,
	deny: PlainText,
});

export const Option = z.looseObject({
	text: z.object({ type: z.enum(["plain_text", "mrkdwn"]), text: z.string() }),
	value: z.string().default(""),
	description: z.object({ type: z.enum(["plain_text", "mrkdwn"]), text: z.string() }).optional(),
});
export type Option = z.infer<typeof Option>;
