import type { Choice } from "../../problem.ts";
import type { Doing, InstructionProblem } from "./instruction.ts";

/** What is said when an instruction cannot be carried out as it was typed. */
export interface ProblemWords {
	readonly finding: string;
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
}

const EXAMPLES =
	"For example: “subscribe cumbria”, “subscribe wales weekly monday 9am”, “subscribe cumbria revisions only”, “subscribe all forces as soon as something is published”.";

function insteadOf(doing: Doing): string {
	if (doing === "subscribe") return "Nothing is set up yet.";
	if (doing === "corrections") return "“corrections” alone lists the changed figures of all places.";
	const done = doing === "unsubscribe" ? "stopped" : "handed over";
	return `Nothing is ${done}. “subscriptions” lists the digests that are there.`;
}

/** The problem in words, with what to type instead. */
export function instructionProblemText(problem: InstructionProblem): ProblemWords {
	const { choices } = problem;
	switch (problem.type) {
		case "no-place":
			return { finding: "Which place is the digest to be about?", lines: [EXAMPLES], choices };
		case "which-place":
			return {
				finding: `Which place do you mean by “${problem.typed}”?`,
				lines: [problem.note, insteadOf(problem.doing)],
				choices,
			};
		case "unknown-place":
			return {
				finding: `No place called “${problem.typed}” is known`,
				lines:
					problem.doing === "subscribe" ? [insteadOf(problem.doing), EXAMPLES] : [insteadOf(problem.doing)],
				choices,
			};
		case "measure-not-held":
			return {
				finding: `Nothing is held about ${problem.label}`,
				lines: ["So there is nothing to subscribe to. “list measures” says what is held."],
				choices,
			};
		case "unclear-time":
			return {
				finding: `“${problem.typed}” is not a time I can keep`,
				lines: [
					"A digest comes daily, on weekdays, on days of the week, once a month, or as soon as something is published; at one time of day, such as 9am or 14:30.",
				],
				choices,
			};
		case "several-topics":
			return { finding: "Which kind of news?", lines: ["A subscription has one, or all of them."], choices };
		case "elsewhere":
			return {
				finding: "A digest is set up, stopped and handed over in the channel it goes to",
				lines: ["Nothing is changed. Type the same in that channel, without its name."],
				choices,
			};
		case "negated":
			return {
				finding: `“${problem.typed}” takes something away, and I do only what is named`,
				lines: [
					"Nothing is set up, changed or stopped, so that you do not get the opposite of what you meant. Name what you want. “subscriptions” lists the digests that are there, each with a menu that changes or stops it.",
				],
				choices,
			};
		case "not-understood":
			return {
				finding: `I do not understand “${problem.typed}”`,
				lines: ["Nothing is set up yet, so that you do not get what you did not ask for.", EXAMPLES],
				choices,
			};
		case "no-answer-id":
			return {
				finding: "Which answer was used?",
				lines: [
					"Each answer ends in its id. Type, for example: used A-7F3KQ2 in “Rise in recorded offences”. Or press Used in Story under the answer.",
				],
				choices,
			};
		case "which-answer":
			return {
				finding: "Which answer is to be shown?",
				lines: ["Each answer ends in its id. Type, for example: show A-7F3KQ2."],
				choices,
			};
		case "remove-in-menu":
			return {
				finding: "An answer is removed where it stands",
				lines: [
					"Remove is in the menu (⋯) under the answer itself, for who asked for it and for the desk. What only you see goes with Slack's own “Dismiss message”. Nothing is removed yet.",
				],
				choices,
			};
		case "several-answers":
			return {
				finding: "One answer at a time",
				lines: ["Nothing is shown or marked yet. Name one of them."],
				choices,
			};
		case "no-story":
			return {
				finding: `In which story was ${problem.id} used?`,
				lines: [`Type, for example: used ${problem.id} in “Rise in recorded offences”.`],
				choices,
			};
	}
}
