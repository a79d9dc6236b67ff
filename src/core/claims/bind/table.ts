import type { Span } from "../../question/passage.ts";
import type { PlaceMention } from "../read/places.ts";
import type { Time } from "../read/time.ts";
import { type Sentence, sentenceAt } from "../text/sentences.ts";
import { between, inside, type Scene } from "./scene.ts";

/** A number in a pasted table: the head of its column, the first cell of its row, and the cells of its column above it. */
export interface InTable {
	readonly head: Span;
	readonly label: Span;
	readonly above: readonly Span[];
}

/** Where a number stands in a table; null outside one. A table is of lines one below the other, of as many cells each. */
export function inTable(scene: Scene, sentence: Sentence, mention: Span): InTable | null {
	const row = cellsOf(scene, sentence);
	const column = row.findIndex((it) => it.start <= mention.start && mention.start <= it.end);
	const [label] = row;
	if (row.length < 2 || column < 1 || label === undefined) return null;
	const { sentences } = scene.page;
	const above: Span[] = [];
	let below = sentence;
	for (let at = sentenceAt(sentences, sentence.start) - 1; at >= 0; at--) {
		const line = sentences[at];
		if (line === undefined || !/^\s*$/.test(between(scene, line.end, below.start))) break;
		if (/\n\s*\n/.test(between(scene, line.end, below.start))) break;
		const cell = cellsOf(scene, line);
		const own = cell[column];
		if (own === undefined || cell.length !== row.length) break;
		above.push(own);
		below = line;
	}
	const head = above.pop();
	return head === undefined || inside(scene.mentions, head).length > 0 ? null : { head, label, above };
}

/** The year a column is headed by. */
export function timeOfColumn(scene: Scene, sentence: Sentence, mention: Span): Time | null {
	const table = inTable(scene, sentence, mention);
	return table === null ? null : (inside(scene.times, table.head)[0] ?? null);
}

/** The place a column is headed by. */
export function placeOfColumn(scene: Scene, sentence: Sentence, mention: Span): PlaceMention | null {
	const table = inTable(scene, sentence, mention);
	return table === null ? null : (inside(scene.places, table.head).find((it) => it.binds) ?? null);
}

/** Whether a column is headed as one of changes or of shares: what stands in it is no count. */
export function isOfChanges(scene: Scene, sentence: Sentence, mention: Span): boolean {
	const table = inTable(scene, sentence, mention);
	return (
		table !== null &&
		/change|increase|rise|difference|share|%|per ?cent|\+\/-/.test(
			between(scene, table.head.start, table.head.end),
		)
	);
}

const ours =
	/^(?:offen[cs]es?|crimes?|cases|incidents|reports|recorded|logged|total|number|no|figures?|count|counts|child|sexual|abuse|images?|indecent|obscene|publications?|code|home|office|police|nspcc|foi|year|years|to|ending|ended|the|of|in|for|by|all|fy|and|force|area|p|r)$/;

/** What a column is headed as, where that is neither offences nor only a year or a place; null where it is. */
export const foreignHead = (scene: Scene, { head }: InTable): string | null => foreignWords(scene, head);

/** "Burglary | 5,745 | 3,245": what a row that names no place counts; null where it is of offences, or of several forces together. */
export function foreignRow(scene: Scene, table: InTable): string | null {
	const { label } = table;
	if (isTotalRow(scene, table) || inside(scene.places, label).length > 0) return null;
	return ofSeveral.test(between(scene, label.start, label.end)) ? null : foreignWords(scene, label);
}

const ofSeveral =
	/(?<![a-z])(?:forces|counties|areas|constabularies|two|three|four|five|six|seven|eight|nine|ten|both|all|rest|others?|average|mean|latest|previous|before|earlier|last|this)(?![a-z])/;

function foreignWords(scene: Scene, cell: Span): string | null {
	const [named] = inside(scene.subjects, cell);
	if (named?.measures.length === 0) return named.label;
	const told = [...inside(scene.times, cell), ...inside(scene.places, cell)];
	const words = Array.from(between(scene, cell.start, cell.end).matchAll(/[a-z']+/g)).filter(
		({ index }) => !told.some((it) => it.start <= cell.start + index && cell.start + index < it.end),
	);
	const other = words.filter(({ 0: word }) => !ours.test(word));
	return other.length === 0 ? null : other.map(([word]) => word).join(" ");
}

/** Whether a row is the sum of those above it. */
export const isTotalRow = (scene: Scene, { label }: InTable): boolean =>
	/^\W*(?:(?:grand |overall |regional |region |force |national )?total|all(?: [a-z]+)?|region(?:al)?|combined|together|overall|sum)\W*$/.test(
		between(scene, label.start, label.end),
	);

function cellsOf(scene: Scene, { start, end }: Span): readonly Span[] {
	const cells: Span[] = [];
	let from = start;
	for (const { index } of between(scene, start, end).matchAll(/\|/g)) {
		cells.push({ start: from, end: start + index });
		from = start + index + 1;
	}
	return [...cells, { start: from, end }];
}
