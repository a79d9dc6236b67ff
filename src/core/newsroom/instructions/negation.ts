import type { Passage, Span } from "../../question/passage.ts";

/** Words that take something away from what stands after them. */
const WORDS =
	/(?<![a-z])(?:no|not|without|except(?:ing| for)?|exclud(?:e|es|ing)|excl|minus|never|neither|nor|none(?: of)?|other than|apart from|leav(?:e|ing) out|ignor(?:e|ing)|omit(?:ting)?|skip(?:ping)?|unless|rather than|instead of|(?:do|does|did|is|are|wo|would|can|should)n'?t|cannot)(?![a-z])/;
/** "everything but Kent", and not "everything, but only weekly". */
const BUT =
	/(?<=(?:everything|anything|everywhere|all|every|each)(?: [a-z]+){0,3} )but(?! (?:only|just)(?![a-z]))(?![a-z])/;

/** The first word that takes away what follows; null where none does. */
export function negationIn({ rest }: Passage): Span | null {
	const [first] = [WORDS.exec(rest), BUT.exec(rest)]
		.filter((it) => it !== null)
		.toSorted((a, b) => a.index - b.index);
	return first === undefined ? null : { start: first.index, end: first.index + first[0].length };
}

const MOST = 60;

/** The words from a span on, as they were typed. */
export function typedFrom({ text }: Passage, { start }: Span): string {
	const typed = text.slice(start).trim();
	return typed.length > MOST ? `${typed.slice(0, MOST)}…` : typed;
}
