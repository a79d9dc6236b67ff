import type { Facts } from "./facts.ts";
import { FORMS } from "./forms.ts";
import { capital, FILLER } from "./phrases.ts";
import type { Random } from "./random.ts";

/** A paragraph whose truth is known. `claim` is the words that are right or wrong. */
export interface Paragraph {
	readonly text: string;
	readonly claim: string;
	/** Where the claim begins in the text. */
	readonly at: number;
	readonly holds: boolean;
	readonly form: string;
}

/** One paragraph about some facts; null where the facts do not lend themselves to the form drawn. */
export function paragraphOf(all: readonly Facts[], random: Random): Paragraph | null {
	const form = random.pick(FORMS);
	const holds = random.chance(50);
	const made = form.make(all, holds, random);
	if (made === null) return null;
	const sentence = capital(made.text);
	const before = random.chance(40) ? [random.pick(FILLER)] : [];
	const after = random.chance(40) ? [random.pick(FILLER)] : [];
	const heading = made.heading !== undefined && random.chance(70) ? [`${made.heading}\n\n`] : [];
	const text = `${heading.join("")}${[...before, sentence, ...after].join(random.chance(50) ? " " : "\n\n")}`;
	const from = text.indexOf(sentence);
	const at =
		from + sentence.search(new RegExp(`(?<![\\d,.]|code )${RegExp.escape(made.claim)}(?!\\d|,\\d)`, "i"));
	return { text, claim: made.claim, at, holds, form: form.name };
}
