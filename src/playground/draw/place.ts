import type { Names } from "./mrkdwn.ts";

/** Where on the page, and where in the blocks, something is drawn. */
export interface Place {
	/** Makes ids unique on the page. */
	readonly id: string;
	/** JSON pointer from the list of blocks: "/2/elements/0". Controls carry it as their name. */
	readonly pointer: string;
	/** Whether using a control is told to the bot at once, or only with a form's submission. */
	readonly acts: boolean;
	/** Whether a label stands beside the control; without one it names itself. */
	readonly isLabelled: boolean;
	readonly names: Names;
	/** The level of a heading here, one below that of what the blocks stand in. */
	readonly heading: 2 | 3 | 4;
	/** What a refused submission said, by block id. */
	readonly errors: Readonly<Record<string, string>>;
}

export function below(place: Place, step: string | number): Place {
	return { ...place, pointer: `${place.pointer}/${step}` };
}

/** The id on the page of what is drawn here. */
export function idAt({ id, pointer }: Place): string {
	return id + pointer.replaceAll("/", "-");
}
