import type { Period } from "../../statistics/period.ts";
import type { Sentence } from "../text/sentences.ts";
import { sentenceAt } from "../text/sentences.ts";
import { isRow } from "./row.ts";
import { between, inside, type Scene } from "./scene.ts";

/** "2016/17 – 2,303": a line of a list that begins with its year. */
function isRowOfYear(scene: Scene, { start, end }: Sentence): boolean {
	const [time] = inside(scene.times, { start, end });
	return (
		time !== undefined &&
		/^[^a-z\d]*$/.test(between(scene, start, time.start)) &&
		/^ ?[-:|] ?\d[\d,.]*(?: ?%)? *$/.test(between(scene, time.end, end))
	);
}

const isLine = (scene: Scene, sentence: Sentence): boolean =>
	isRow(scene, sentence) || isRowOfYear(scene, sentence);

const aTable = /^[^a-z\d]*(?:table|chart|figure|graph|box) \d+[a-z]?[.:)]? /;

const below = ({ page }: Scene, { start }: Sentence): Sentence | undefined =>
	page.sentences[sentenceAt(page.sentences, start) + 1];

/** "Table 3. The NSPCC's version", or a line of words over the lines of a list. */
function isTitle(scene: Scene, sentence: Sentence): boolean {
	if (!sentence.heading || isLine(scene, sentence)) return false;
	const next = below(scene, sentence);
	return (
		aTable.test(between(scene, sentence.start, sentence.end)) || (next !== undefined && isLine(scene, next))
	);
}

const titlesSeen = new WeakMap<Scene["page"], readonly Sentence[]>();

/** What stands over a sentence as the title of its table or list; any heading ends what the one before it governs. */
function titleOf(scene: Scene, { start }: Sentence): Sentence | null {
	const { page } = scene;
	const headings = titlesSeen.get(page) ?? page.sentences.filter((it) => it.heading && !isLine(scene, it));
	titlesSeen.set(page, headings);
	const last = inside(headings, { start: 0, end: start }).at(-1);
	return last !== undefined && isTitle(scene, last) ? last : null;
}

/** "Don't mix this with table 2", "the charity's release uses another source". */
const turnsAside = /(?<![a-z])(?:charit(?:y|ies)|sources?|(?:table|chart|figure) \d)(?![a-z])/;

/** The measures of the one producer that the title over a sentence names; empty where nothing since has named another or what is counted. */
export function measuresOfTitle(scene: Scene, sentence: Sentence): readonly string[] {
	const title = titleOf(scene, sentence);
	if (title === null || inside(scene.subjects, title).length > 0) return [];
	const since = between(scene, title.end, sentence.end);
	const measures = scene.data.measures();
	const producers = [...new Set(measures.map(({ producer }) => producer))];
	const named = producers.filter((it) => between(scene, title.start, title.end).includes(it.toLowerCase()));
	const [only] = named;
	const others = producers.some((it) => it !== only && since.includes(it.toLowerCase()));
	if (only === undefined || named.length > 1 || others || turnsAside.test(since)) return [];
	if (inside(scene.subjects, { start: title.end, end: sentence.end }).length > 0) return [];
	return measures.filter(({ producer }) => producer === only).map(({ id }) => id);
}

/** "Per 100,000 people, 2022/23:": the one year that is named over the lines of a list, and told of no number. */
export function yearOverLines(scene: Scene, sentence: Sentence): Period | null {
	const next = below(scene, sentence);
	if (next === undefined || isLine(scene, sentence) || !isLine(scene, next)) return null;
	const [time, ...others] = inside(scene.times, sentence);
	if (time?.type !== "year" || others.length > 0) return null;
	return /^\)? ?:?$/.test(between(scene, time.end, sentence.end)) ? (time.periods[0] ?? null) : null;
}

/** "Where is the rise steepest?": a question alone on its line heads what answers it. */
export function isQuestionAlone({ page }: Scene, { start, end }: Sentence): boolean {
	return (
		/^[^\d.!?\n]{4,100}\?$/.test(page.text.slice(start, end).trim()) &&
		/(?:^|\n)[ \t]*$/.test(page.text.slice(0, start)) &&
		/^[ \t]*(?:\n|$)/.test(page.text.slice(end))
	);
}
