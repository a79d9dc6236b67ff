import { type CountMention, isDifference } from "../../bind/difference.ts";
import { between, inside, type Scene } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import type { Mention } from "../../read/mention.ts";
import { type Sentence, sentenceAt } from "../../text/sentences.ts";
import type { Case } from "../case.ts";

/** A number to be worked out from others of its text, whatever they count. */
export type Told = Pick<Case, "scene" | "sentence" | "mention">;

/** Fewer of anything are a number of forces, of years, of apps; nobody works percentages out of them. */
const FEWEST = 13n;

/** The exact numbers a sentence gives, besides one. */
export const numbersBeside = (
	scene: Scene,
	sentence: Sentence,
	but: Mention | null,
): readonly CountMention[] =>
	inside(scene.mentions, sentence).filter(
		(it): it is CountMention =>
			it.type === "count" &&
			it !== but &&
			!it.vague &&
			isExactly(it) &&
			it.quantity.value.under === 1n &&
			it.quantity.value.over >= FEWEST &&
			!isDifference(scene, sentence, it),
	);

/** "Some 1,822": told to the last, whatever stands before it. */
const isExactly = ({ quantity: { hedge, value, step } }: CountMention): boolean =>
	hedge === "none" || (hedge === "about" && step.over === 1n && value.over % 10n !== 0n);

/** The sentence before one in its paragraph; null where there is none. */
export function sentenceBefore({ scene: { page }, sentence }: Told): Sentence | null {
	const before = page.sentences[sentenceAt(page.sentences, sentence.start) - 1];
	return before?.paragraph === sentence.paragraph ? before : null;
}

/** "From 412 children": the words behind a number name a thing that the other does not count. */
export function isOfSameThing({ scene }: Told, one: CountMention, other: CountMention): boolean {
	const [a, b] = [one, other].map((it) => thingOf(scene, it));
	return a === null || b === null || a === b;
}

/** What a number counts, in one word; null where no word behind it says. */
function thingOf(scene: Scene, mention: CountMention): string | null {
	const unit = unitOf(scene, mention);
	if (unit.type === "bare") return null;
	if (unit.type === "offences") return "offences";
	const name = /^[a-z'-]+/.exec(between(scene, mention.end, mention.end + 30).trimStart())?.[0];
	if (name === undefined || done.test(name)) return null;
	return crimes.test(between(scene, mention.end, mention.end + 70)) ? "offences" : unit.name;
}

/** "The 2,918 delivered twelve months before", "the 21 made five years earlier". */
const done =
	/(?:ed|[^aeiou]en|made|seen|held|taken|given|dealt|had|got|in|of|to|and|or|a|an|the|at|by|from)$/;
const crimes = /^ (?:[a-z'-]+ ){0,6}(?:offen[cs]es|crimes|cases|reports|incidents)(?![a-z])/;

/** What parts one thing told from the next. */
export const parted = /[;.]|(?<![a-z])(?:while|whereas|but|although|though)(?![a-z])/;
