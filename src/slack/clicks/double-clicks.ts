import { ACTION } from "../../blocks/action-ids.ts";
import type { Click } from "./click.ts";

/** As long as Slack lets a message's `response_url` be used: half an hour. */
const KEPT_MS = 30 * 60_000;

/** What is pressed again sooner, nobody can have read the answer to. */
const DOUBLE_MS = 1_000;

/** A button pressed twice in a row: each press has a trigger of its own, so that it is no repeated delivery. */
export interface DoubleClicks {
	/**
	 * Does the work, unless the same person's same click on the same message is being worked on or, where it would show the
	 * same again, was their last there, not a second ago: that one is answered.
	 */
	once(click: Click, work: () => Promise<void>): Promise<void>;
	/** Whether the one who clicks has shared this message already. */
	isShared(click: Click): boolean;
	/** Keeps in mind that it was shared, for half an hour. */
	shared(click: Click): void;
}

export function doubleClicks(): DoubleClicks {
	const busy = new Set<string>();
	const last = new Map<string, { readonly key: string }>();
	const done = new Set<string>();
	return {
		async once(click, work) {
			const place = placeOf(click);
			const press = { key: JSON.stringify([place, click.action, click.value]) };
			const { key } = press;
			if (busy.has(key) || last.get(place)?.key === key) return;
			busy.add(key);
			last.set(place, press);
			const forget = () => {
				if (last.get(place) === press) last.delete(place);
			};
			if (showsTheSame(click)) setTimeout(forget, DOUBLE_MS).unref();
			else forget();
			try {
				await work();
			} catch (error) {
				forget();
				throw error;
			} finally {
				busy.delete(key);
			}
		},
		isShared: (click) => done.has(sharedAs(click)),
		shared(click) {
			const key = sharedAs(click);
			done.add(key);
			setTimeout(() => done.delete(key), KEPT_MS).unref();
		},
	};
}

const placeOf = ({ channel, message, user }: Click): string => JSON.stringify([channel, message, user]);

/** What would stand there twice. Any other click may be meant again: what was refused, a form, a menu. */
const SHOWING: ReadonlySet<string> = new Set([ACTION.explain, ACTION.copy]);
const showsTheSame = ({ action }: Click): boolean => SHOWING.has(action.split(":", 1)[0] ?? "");

const sharedAs = (click: Click): string => JSON.stringify([placeOf(click), click.value]);
