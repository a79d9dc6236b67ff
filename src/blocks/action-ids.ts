/**
 * What a button does, as the start of its `action_id`; the rest of the id tells buttons of one message apart.
 * A button's value carries the question, never a figure: each click asks the data again.
 */
export const ACTION = {
	/** Asks another question, answered beside the message. */
	ask: "ask",
	/** Answers what was asked back: the answer takes the message's place. */
	choose: "choose",
	share: "share",
	/** "This looks wrong": its value is the answer's id or question. */
	wrong: "wrong",
	copy: "copy",
	/** How the answer was worked out. */
	explain: "explain",
	/** Where every figure of it comes from. */
	sources: "sources",
	/** The picture to print, as files. */
	chart: "chart",
	/** Every figure, change and source, as a file. */
	csv: "csv",
	/** A digest's menu: change it, stop it. */
	digest: "digest",
	/** Types an instruction for the one who clicks: the words are the button's value. */
	instruct: "instruct",
	/** What the desk decides about figures that changed. */
	correction: "correction",
	/** What the desk says of a message whose fate is not known. */
	delivery: "delivery",
	/** Asks in which story the answer is used; its value is the answer's id. */
	used: "used",
	/** Asks whether the message is to go; its value is the id of the user who asked. */
	remove: "remove",
	/** The overflow menu; its options carry `MENU` values. */
	more: "more",
} as const;

/**
 * Starts of the values in the overflow menu. There is no room for a question in most of them: what the menu's answer
 * was asked stands in the id of its block.
 */
export const MENU = {
	ask: "ask ",
	remove: "remove ",
	wrong: "wrong ",
	sources: "sources",
	/** With a question after it where the picture is of another than the answer. */
	chart: "chart",
	csv: "csv",
} as const;
