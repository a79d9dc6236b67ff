import type { Message } from "../../blocks/message.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Instruction } from "../../core/newsroom/instructions/instruction.ts";
import { instructionProblemText } from "../../core/newsroom/instructions/instruction-problem-text.ts";
import { readInstruction } from "../../core/newsroom/instructions/read-instruction.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Parts } from "../surface.ts";
import { corrections } from "./corrections.ts";
import { digest } from "./digest.ts";
import { embargo } from "./embargo.ts";
import { handOver } from "./hand-over.ts";
import type { DeskParts, Handler, Said } from "./handler.ts";
import { show } from "./show.ts";
import { signOff } from "./sign-off.ts";
import { subscribe } from "./subscribe.ts";
import { listSubscriptions } from "./subscriptions.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { used } from "./used.ts";

const HANDLERS: { readonly [Type in Instruction["type"]]: Handler<Type> } = {
	subscribe,
	unsubscribe,
	"hand-over": handOver,
	subscriptions: listSubscriptions,
	show,
	corrections,
	digest,
	embargo,
	"sign-off": signOff,
	used,
};

/** What came of an instruction; `isPrivate` where nobody but who gave it is concerned. */
export interface Instructed {
	readonly message: Promise<Message>;
	readonly isPrivate: boolean;
}

/** A look at something is the looker's own; what changes something is seen by the channel it changes it for. */
const PRIVATE: ReadonlySet<Instruction["type"]> = new Set(["digest", "embargo", "subscriptions"]);

/**
 * What is to be done rather than answered is done, and what came of it is said. Null: it is a question. Looked at before
 * every question, so the reading comes first and costs some microseconds.
 */
export function instruct(
	text: string,
	style: "command" | "sentence",
	said: Said,
	parts: Parts,
): Instructed | null {
	const { records, data, today, log } = parts;
	if (records === null) return null;
	const held = data();
	const questions = knownQuestions(held)[style];
	if (questions.has(text)) return null;
	const read = readInstruction(text, { style, data: held, today: today() });
	if (read === null) {
		if (questions.size >= MOST_KNOWN) questions.clear();
		if (text.length <= LONGEST_KNOWN) questions.add(text);
		return null;
	}
	if ("problem" in read) {
		log.info({ problem: read.problem.type }, "asked back about an instruction");
		return { isPrivate: true, message: Promise.resolve(sayingMessage(instructionProblemText(read.problem))) };
	}
	const { instruction } = read;
	log.info({ instruction: instruction.type }, "an instruction");
	return {
		isPrivate: PRIVATE.has(instruction.type),
		message: carryOut(instruction, said, { ...parts, records }),
	};
}

const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 200;
/** By the style they were asked in: the text itself is looked up, for a key put together costs more than all else here. */
type Questions = Readonly<Record<"command" | "sentence", Set<string>>>;
const questionsOf = new WeakMap<DataSet, Questions>();

/** Texts that were read before and are questions, so that the same question is not read twice for an instruction. */
function knownQuestions(data: DataSet): Questions {
	const known = questionsOf.get(data);
	if (known !== undefined) return known;
	const none: Questions = { command: new Set(), sentence: new Set() };
	questionsOf.set(data, none);
	return none;
}

function carryOut<Type extends Instruction["type"]>(
	instruction: Extract<Instruction, { readonly type: Type }>,
	said: Said,
	parts: DeskParts,
): Promise<Message> {
	const handler: Handler<Type> = HANDLERS[instruction.type];
	return handler(instruction, said, parts);
}
