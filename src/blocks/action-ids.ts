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
	/** A digest's menu: change it, stop it. */
	digest: "digest",
	/** Types an instruction for the one who clicks: the words are the button's value. */
	instruct: "instruct",
	/** The overflow menu; its options carry `MENU` values. */
	more: "more",
} as const;

/** Starts of the values in the overflow menu. */
export const MENU = { ask: "ask ", remove: "remove " } as const;
