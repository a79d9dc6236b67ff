import type { Cue, QuestionParts } from "../parts.ts";
import type { Passage } from "../passage.ts";
import type { ClaimRead } from "./claim.ts";

const lead =
	"^[ |,]*(?:(?:so|or|and|but|ok|okay|right|then|well|no|nope|sorry|actually|i mean|i meant|make (?:that|it)|is (?:that|it)|that's|it's|call it|say|can (?:we|i) (?:say|run|write|print|use)|could (?:we|i) (?:say|run|write|print|use)|up|down|by|nearer|more like|rather)[ ,]+)*";
const hedge =
	"(?:(?:more than|over|at least|nearly|almost|under|less than|about|around|roughly|just over|just under|exactly) )?";
const end = "[\"']?(?:[ ,]+(?:then|now|instead|not (?:an? )?[a-z0-9%-]+|ok|okay|right|please|pls))*[ ?!.]*$";
const part = "(?:an? |one )?(?:half|third|quarter|fifth|sixth|tenth|two[ -]thirds|three[ -]quarters)";

const size = new RegExp(
	`${lead}["']?(?<size>${hedge}(?:\\d[\\d.]* ?(?:%|per ?cent|percent|pc)(?![a-z])|${part}(?![a-z])))${end}`,
);
const times = new RegExp(
	`${lead}["']?(?<size>${hedge}(?:\\d[\\d.]*|two|three|four|five|six|seven|eight|nine|ten)) (?:times|x|fold)(?: (?:as (?:many|much)|more|higher|what it was))?${end}`,
);
const verb = new RegExp(
	`${lead}["']?(?<size>${hedge})(?<verb>doubl|tripl|trebl|quadrupl|halv)(?:ed?|es|ing)["']?${end}`,
);
/** Kinds whose answers tell no one change. */
const ofMany: ReadonlySet<string> = new Set(["rank", "count", "share", "rate", "quote", "list", "average"]);

/** "Or say 51%?", "so more than 4 times?", "sorry, by 21%": a size for the change of the place asked about before, to be checked. */
export function readSizeSaid(passage: Passage, before: QuestionParts | undefined): ClaimRead | null {
	const { rest } = passage;
	const isOfOne = before?.geographies.length === 1 && !before.cues.some((it) => ofMany.has(it.kind));
	if (!isOfOne) return null;
	const said = size.exec(rest)?.groups?.["size"];
	const multiple = times.exec(rest)?.groups?.["size"];
	const { size: nearly = "", verb: doubled } = verb.exec(rest)?.groups ?? {};
	const claim =
		said !== undefined
			? `it changed by ${said}`
			: multiple !== undefined
				? `it is ${multiple} times what it was`
				: doubled !== undefined
					? `it ${nearly}${doubled}ed`
					: null;
	return claim === null ? null : { claim, cue: CHECK };
}

const CHECK: Cue = { kind: "check", weight: 3, certainty: "certain", start: 0, end: 0, text: "" };
