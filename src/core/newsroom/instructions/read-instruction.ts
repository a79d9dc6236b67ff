import { cleanText } from "../../question/clean-text.ts";
import { type Passage, passageOf, withoutSpans } from "../../question/passage.ts";
import { readAddress } from "../../question/readers/address.ts";
import { answerIdsIn, bareIdIn } from "./answer-ids.ts";
import type { InstructionRead, InstructionReader } from "./instruction.ts";
import { negationIn, typedFrom } from "./negation.ts";
import { readHandOver } from "./read-hand-over.ts";
import { readScope } from "./read-scope.ts";
import { readSubscribe } from "./read-subscribe.ts";
import { storyName } from "./story-name.ts";
import { readVerb, type Verb } from "./verbs.ts";

/** What is done with the digests of the channel in which it is said. */
const OF_THE_CHANNEL: ReadonlySet<Verb> = new Set(["subscribe", "unsubscribe", "hand", "send", "preview"]);
const otherChannel = /<#[CG][A-Z0-9]+(?:\|[^<>]*)?>|(?<![\p{L}\p{N}&/])#[\p{L}_-][\p{L}\p{N}_-]*/u;
const SHOWING = /^(?:[ .:?!|]|(?:answers?|ids?)(?![a-z]))*$/;

/** Reads what is to be done: any case, order and spelling that leaves no doubt. Any text gives a reading; none throws. */
export function readInstruction(text: string, reader: InstructionReader): InstructionRead {
	const whole = passageOf(cleanText(text));
	const passage = withoutSpans(whole, readAddress(whole));
	const bare = readBareId(passage);
	if (bare !== null) return bare;
	const said = readVerb(passage, reader.style);
	if (said === null) return null;
	if (said.isNegated) return negated(typedFrom(passage, { start: 0, end: 0 }));
	if (OF_THE_CHANNEL.has(said.verb) && otherChannel.test(text))
		return { problem: { type: "elsewhere", choices: [] } };
	const rest = withoutSpans(passage, [said.span]);
	switch (said.verb) {
		case "subscribe":
			return readSubscribe(rest, reader);
		case "unsubscribe":
			return readUnsubscribe(withoutReason(rest), reader);
		case "hand": {
			const negation = negationIn(rest);
			return negation === null ? readHandOver(text, rest, reader) : negated(typedFrom(rest, negation));
		}
		case "subscriptions":
			return { instruction: { type: "subscriptions" } };
		case "corrections": {
			const { scope, problem } = readScope(rest, ["corrections"], reader);
			if (problem?.type === "which-place" || problem?.type === "unknown-place") return { problem };
			return { instruction: { type: "corrections", scope } };
		}
		case "digest": {
			const act = /(?<![a-z])(?:send|now)(?![a-z])/.test(rest.rest) ? "send" : "preview";
			return { instruction: { type: "digest", act } };
		}
		case "preview":
		case "send":
			return { instruction: { type: "digest", act: said.verb } };
		case "embargo":
			return { instruction: { type: "embargo" } };
		case "sign":
		case "withdraw": {
			const note = textOf(rest).replace(/^[ :,-]+|[ .]+$/g, "");
			return { instruction: { type: "sign-off", act: said.verb, note } };
		}
		case "show":
			return readShow(rest);
		case "remove":
			return { problem: { type: "remove-in-menu", choices: [] } };
		case "used":
			return readUsed(rest, reader);
	}
}

/** "A-7F3KQ2" and nothing else. */
function readBareId(passage: Passage): InstructionRead {
	const found = answerIdsIn(passage.rest);
	if (found === null || !SHOWING.test(withoutSpans(passage, [found.span]).rest)) return null;
	return showing(found.ids);
}

function readShow({ rest }: Passage): InstructionRead {
	const ids = answerIdsIn(rest)?.ids;
	if (ids !== undefined) return showing(ids);
	const bare = bareIdIn(rest);
	if (bare === null && /^[ |.!?]*$/.test(rest)) return { problem: { type: "which-answer", choices: [] } };
	return bare === null ? null : { instruction: { type: "show", id: bare } };
}

const showing = (ids: readonly [string, ...string[]]): InstructionRead =>
	ids.length === 1 ? { instruction: { type: "show", id: ids[0] } } : oneAtATime(ids);

const oneAtATime = (ids: readonly string[]): InstructionRead => ({
	problem: {
		type: "several-answers",
		choices: ids.map((id) => ({ label: `Show ${id}`, question: `show ${id}` })),
	},
});

/** `used A-7F3KQ2 in "Rise in offences"`: the title as it was typed, quotation marks taken off. */
function readUsed(rest: Passage, { style }: InstructionReader): InstructionRead {
	const found = answerIdsIn(rest.rest);
	if (found === null) return style === "sentence" ? null : { problem: { type: "no-answer-id", choices: [] } };
	const [id, ...others] = found.ids;
	if (others.length > 0) return oneAtATime(found.ids);
	const story = textOf(withoutSpans(rest, [found.span])).replace(
		/^[ ,:-]*(?:was |is |were )?(?:(?:as )?used )?(?:(?:in|for|by|with)(?![a-z]))?[ :]*(?:(?:the|our|my) (?:story|piece|article|report)|story|piece|article)?[ :,]*/i,
		"",
	);
	const named = storyName(story);
	return named === null
		? { problem: { type: "no-story", id, choices: [] } }
		: { instruction: { type: "used", id, story: named } };
}

const negated = (typed: string): InstructionRead => ({
	problem: {
		type: "negated",
		typed,
		choices: [{ label: "Show Subscriptions", question: "subscriptions" }],
	},
});

/** "…, it's filling up my inbox, no offence": why, in which nothing is taken away. */
const reason =
	/(?:[,;:.-]+ *|(?<= ))(?:it'?s|its|they'?re|there'?s|i'?m|we'?re|because|cos|coz|too (?:many|much)|no offence)(?![a-z]).*$/;

function withoutReason(passage: Passage): Passage {
	const match = reason.exec(passage.rest);
	return match === null ? passage : withoutSpans(passage, [{ start: match.index, end: passage.rest.length }]);
}

function readUnsubscribe(rest: Passage, reader: InstructionReader): InstructionRead {
	const negation = negationIn(rest);
	if (negation !== null) return negated(typedFrom(rest, negation));
	const everything =
		/(?<![a-z])(?:all|every|everything|everywhere|the lot)(?: (?:of|the|our|my|these))*(?: (?:digests?|subscriptions?|alerts?|updates?))?(?![a-z])/.exec(
			rest.rest,
		);
	const spans =
		everything === null ? [] : [{ start: everything.index, end: everything.index + everything[0].length }];
	const { scope, problem } = readScope(withoutSpans(rest, spans), ["unsubscribe"], reader);
	if (problem !== null) return { problem };
	const isNamed = scope.geographies.length > 0 || scope.measure !== null;
	return { instruction: { type: "unsubscribe", scope, all: everything !== null && !isNamed } };
}

/** What is left, as it was typed. */
function textOf({ text, rest }: Passage): string {
	let left = "";
	for (let at = 0; at < text.length; at++) left += rest.charAt(at) === "|" ? " " : text.charAt(at);
	return left.replace(/\s+/g, " ").trim();
}
