import { inside, type Scene } from "../bind/scene.ts";
import type { Claim } from "../claim.ts";
import type { Quotation } from "../text/quotations.ts";
import { bodyOf, forceBefore, placeOf, type Speaker } from "./bodies.ts";
import { castOf } from "./cast.ts";
import type { ProposedStatement } from "./proposal.ts";
import { saidBeside } from "./said-beside.ts";
import { saidIn } from "./speaker-words.ts";

/** Fewer words of a sentence in quotation marks are a phrase, not a statement. */
const FEWEST_OF_A_PART = 8;
const NOBODY: Speaker = { speaker: null, role: null, organisation: null };

/** Who speaks, and what is to be said against it. */
interface Attributed {
	readonly speaker: Speaker;
	readonly doubts: readonly string[];
}

/**
 * Every statement of a text: a quotation, or a paragraph of one, with its speaker; words exactly as they stand. Whose
 * words they are is told only where the text does: nobody is given the words of the one who spoke before (D39).
 */
export function statementsIn(scene: Scene, claims: readonly Claim[]): readonly ProposedStatement[] {
	const { text, quotations, sentences } = scene.page;
	const cast = castOf(scene);
	const found: ProposedStatement[] = [];
	let last: { readonly quotation: Quotation; readonly by: Attributed } | null = null;
	for (const [at, quotation] of quotations.entries()) {
		const [start, end] = [quotation.start + 1, quotation.closed ? quotation.end - 1 : quotation.end];
		const words = text.slice(start, end);
		if (sentences.some((it) => it.heading && it.start <= start && start < it.end)) continue;
		const by = attributed(quotation, at);
		if (by === null) continue;
		last = { quotation, by };
		found.push({
			text: words,
			start,
			end,
			...by.speaker,
			body: bodyOf(by.speaker),
			geography: placeOf(scene, by.speaker),
			held: scene.data.statements({}).some((it) => it.text === words),
			doubts: [...by.doubts, ...inside(claims, { start, end }).flatMap(doubt)],
		});
	}
	return found;

	function attributed(quotation: Quotation, at: number): Attributed | null {
		const isSentence = speaksInFull(text, quotation) || isSplit(quotations[at - 1], quotation);
		if (!isSentence && wordsIn(text, quotation) < FEWEST_OF_A_PART) return null;
		if (last !== null && goesOn(last.quotation, quotation)) return last.by;
		const beside = saidBeside(scene.page, quotation, {
			before: quotations[at - 1],
			after: quotations[at + 1],
		});
		if (beside === null) return isSentence ? unattributed(quotation) : null;
		const said = saidIn(beside.who);
		const speaker = said === null ? null : cast.resolve(said, beside.at);
		if (speaker !== null) return ofAForce(speaker, beside.at);
		return { speaker: NOBODY, doubts: [`Whose words they are could not be read from “${beside.who}”.`] };
	}

	/** Nobody is named beside it: who spoke last goes on, where nothing but their own words stands between. */
	function unattributed(quotation: Quotation): Attributed | null {
		if (last === null) return null;
		const between = text.slice(last.quotation.end, quotation.start);
		const lines = between
			.split("\n")
			.slice(1, -1)
			.filter((line) => line.trim() !== "");
		const isSameParagraph = !between.includes("\n");
		if (isSameParagraph || (lines.length === 0 && opensParagraph(text, quotation))) return last.by;
		const [only, ...others] = cast.namedBetween(last.quotation.end, quotation.start);
		if (only != null && others.length === 0 && opensParagraph(text, quotation))
			return ofAForce(only, quotation.start);
		return { speaker: NOBODY, doubts: ["The text does not say whose words they are."] };
	}

	/** A quotation that nothing has closed goes on where the next paragraph opens with one. */
	function goesOn(before: Quotation, { start }: Quotation): boolean {
		return !before.closed && text.slice(before.end, start).trim() === "";
	}

	/** “We tried,” she said, “and we failed.” */
	function isSplit(before: Quotation | undefined, { start }: Quotation): boolean {
		if (before === undefined || before !== last?.quotation) return false;
		return /^ [^\n.!?“”]{2,80}, $/u.test(text.slice(before.end, start));
	}

	/** An officer named without a force is of the one that the text has named last, which is said. */
	function ofAForce(speaker: Speaker, at: number): Attributed {
		if (speaker.organisation !== null || bodyOf(speaker) !== "force") return { speaker, doubts: [] };
		const organisation = forceBefore(scene, at);
		return {
			speaker: { ...speaker, organisation },
			doubts:
				organisation === null ? [] : [`The text does not say of which force; it named ${organisation} last.`],
		};
	}
}

/** Whole sentences, or what stands before “she said”: it ends with a mark of its own. */
function speaksInFull(text: string, { start, end, closed }: Quotation): boolean {
	const words = text.slice(start + 1, closed ? end - 1 : end).trimEnd();
	return !closed || (/[.!?,…—–-]["”’']?$/u.test(words) && /^["“‘'[(…]*[\p{Lu}\p{N}]/u.test(words));
}

const wordsIn = (text: string, { start, end }: Quotation): number =>
	text.slice(start, end).match(/\S+/g)?.length ?? 0;

const opensParagraph = (text: string, { start }: Quotation): boolean =>
	text.slice(text.lastIndexOf("\n", start) + 1, start).trim() === "";

const doubt = ({ text, verdict, reason }: Claim): readonly string[] =>
	verdict.startsWith("holds") ? [] : [`“${text}”: ${reason}`];
