import type { Draft } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { noteWords } from "../../statistics/footnote.ts";
import { listed } from "../../wording/periods.ts";

/** Notes on more areas than this, or longer altogether, are named in a sentence, and told under how it was worked out. */
const AREAS = 2;
const CHARACTERS = 1500;

/** A footnote that bears on figures of an answer. */
interface Note {
	readonly publisher: string;
	readonly text: string;
	/** Names of the areas it is on; empty when it is on what is counted. */
	readonly areas: Set<string>;
}

/**
 * An answer with what the publishers of its figures print below them, word for word, on an area or on what is counted: it
 * can keep figures from being compared (D24). What is a warning already is not told twice; notes on a whole table are left
 * to the publication.
 */
export function withPublishersNotes(draft: Draft, data: DataSet): Draft {
	const notes = notesOn(draft, data).filter(({ text }) => !draft.warnings.some((it) => it.includes(text)));
	if (notes.length === 0) return draft;
	const whole = notes.map(words);
	const isMuch = areasOf(notes).length > AREAS || whole.join("").length > CHARACTERS;
	if (!isMuch || draft.kind === "explain") return { ...draft, footnotes: whole };
	return { ...draft, footnotes: [...named(notes)], working: [...draft.working, ...whole] };
}

/** Each footnote once, those on areas first: it bears on a figure whose row carries it. */
function notesOn({ figures }: Draft, data: DataSet): readonly Note[] {
	const notes = new Map<string, Note>();
	for (const { measure, geography, start, end, release } of figures) {
		if (release === null) continue;
		const bearing = data
			.footnotes(release)
			.filter((it) => it.geography === geography || (it.geography === null && it.measure === measure));
		if (bearing.length === 0) continue;
		const row = data.observation(measure, geography, { start, end });
		if (row?.release !== release) continue;
		for (const { text, geography: area } of bearing) {
			if (!row.note.includes(text)) continue;
			const publisher = data.release(release)?.producer ?? "";
			const note = notes.get(publisher + text) ?? { publisher, text, areas: new Set<string>() };
			notes.set(publisher + text, note);
			if (area !== null) note.areas.add(data.geography(area)?.name ?? area);
		}
	}
	return [...notes.values()].toSorted((a, b) => Math.min(b.areas.size, 1) - Math.min(a.areas.size, 1));
}

const areasOf = (notes: readonly Note[]): readonly string[] => [
	...new Set(notes.flatMap((it) => [...it.areas])),
];

const words = ({ publisher, text, areas }: Note): string => noteWords(publisher, [...areas], text);

function named(notes: readonly Note[]): readonly string[] {
	const publishers = [...new Set(notes.map((it) => it.publisher))];
	return publishers.map((publisher) => {
		const own = notes.filter((it) => it.publisher === publisher);
		const on = [
			...(own.some((it) => it.areas.size === 0) ? ["what is counted"] : []),
			...(own.some((it) => it.areas.size > 0) ? [`the figures of ${listed(areasOf(own))}`] : []),
		];
		return `${publisher} has notes on ${on.join(" and on ")}: “explain” tells them.`;
	});
}
