import { z } from "zod";
import { Block, withIds } from "./block.ts";

const PlainText = z.object({ text: z.string() });

const SentView = z.looseObject({
	id: z.string(),
	type: z.enum(["modal", "home"]),
	blocks: z.array(Block),
	callback_id: z.string().default(""),
	title: PlainText.nullish(),
	submit: PlainText.nullish(),
	close: PlainText.nullish(),
	notify_on_close: z.boolean().default(false),
	clear_on_close: z.boolean().default(false),
});

/** A modal or a Home tab. `json` is what the Web API and the bot are told of it. */
export interface View {
	readonly id: string;
	readonly title: string;
	readonly submit: string | null;
	readonly close: string;
	readonly notifyOnClose: boolean;
	readonly blocks: readonly Block[];
	/** Messages of a refused submission by block id. */
	readonly errors: Readonly<Record<string, string>>;
	/** Why the last gesture in it came to nothing. */
	readonly trouble: string | null;
	readonly json: Readonly<Record<string, unknown>>;
}

/** Reads a view as the Web API answers it. */
export function readView(value: unknown): View {
	const sent = SentView.parse(value);
	const blocks = withIds(sent.blocks);
	return {
		id: sent.id,
		title: sent.title?.text ?? "",
		submit: sent.submit?.text ?? null,
		close: sent.close?.text ?? "Cancel",
		notifyOnClose: sent.notify_on_close,
		blocks,
		errors: {},
		trouble: null,
		json: { ...sent, blocks },
	};
}

/** The modals each person has open, the topmost last, and each person's Home tab. */
export interface Views {
	open(person: string): readonly View[];
	home(person: string): View | null;
	find(person: string, id: string): View | null;
	push(person: string, view: View): void;
	/** Puts the view in the place of the one with the same id, wherever that is: modal or Home tab. */
	update(view: View): void;
	/** Takes a modal away, wherever in the stack it is. */
	close(person: string, id: string): void;
	clear(person: string): void;
	publish(person: string, view: View): void;
}

export function views(): Views {
	const stacks = new Map<string, readonly View[]>();
	const homes = new Map<string, View>();
	const open = (person: string) => stacks.get(person) ?? [];
	return {
		open,
		home: (person) => homes.get(person) ?? null,
		push: (person, view) => stacks.set(person, [...open(person), view]),
		find: (person, id) => [...open(person), homes.get(person)].find((view) => view?.id === id) ?? null,
		update(view) {
			const renewed = (one: View) => (one.id === view.id ? view : one);
			for (const [person, stack] of stacks) stacks.set(person, stack.map(renewed));
			for (const [person, home] of homes) homes.set(person, renewed(home));
		},
		close: (person, id) =>
			stacks.set(
				person,
				open(person).filter((view) => view.id !== id),
			),
		clear: (person) => stacks.delete(person),
		publish: (person, view) => homes.set(person, view),
	};
}
