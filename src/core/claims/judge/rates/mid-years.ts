import { countOf, count as countWord } from "../../../question/readers/periods/form.ts";
import { between } from "../../bind/scene.ts";
import type { Case } from "../case.ts";

/** A mid-year a population may be of. `plain` when the words mean this one. */
export interface MidYears {
	readonly year: number;
	readonly plain: boolean;
}

type Held = (year: number) => unknown;

const named = /(?<!\d)(20[0-4]\d)(?!\d)/g;

/** Years back from today in which a population is looked for. */
const BACK = 30;

/** Whether a sentence names a year at all. */
export const namesYear = ({ scene, sentence }: Pick<Case, "scene" | "sentence">): boolean =>
	between(scene, sentence.start, sentence.end).search(named) >= 0;

/** The mid-years held, the latest first. */
function yearsHeld(today: string, held: Held): readonly number[] {
	const year = Number(today.slice(0, 4));
	return Array.from({ length: BACK }, (_, back) => year - back).filter((it) => held(it) !== null);
}

/** The mid-years a number of residents may be of: the one told nearest it, or the latest held where none is told. */
export function midYearsFor({ scene, sentence, mention }: Case, held: Held): readonly MidYears[] {
	const all = yearsHeld(scene.today, held);
	const told = Array.from(
		between(scene, sentence.start, sentence.end).matchAll(named),
		({ 0: text, index }) => ({ year: Number(text), at: sentence.start + index }),
	);
	const behind = told.find(
		({ at }) => at >= mention.end && /^[^,;.]{0,60}$/.test(between(scene, mention.end, at)),
	);
	const own = behind ?? told.findLast(({ at }) => at < mention.start) ?? told[0];
	const plain = own?.year ?? (scene.page.terse ? all[0] : undefined);
	const may = new Set(told.flatMap(({ year }) => [year, year + 1]));
	return all
		.filter((year) => may.size === 0 || may.has(year))
		.map((year) => ({ year, plain: year === plain }));
}

export interface Change {
	readonly from: number;
	readonly to: number;
	readonly plain: boolean;
}

const span = new RegExp(`(?<![a-z])(?<n>${countWord})[- ]years?(?![a-z])`);

/** The pairs of mid-years a change may lie between. */
export function changeYears({ scene, sentence }: Case, held: Held): readonly Change[] {
	const years = yearsHeld(scene.today, held);
	const words = between(scene, sentence.start, sentence.end);
	const told = [...new Set(Array.from(words.matchAll(named), ({ 0: text }) => Number(text)))].toSorted(
		(a, b) => a - b,
	);
	const plain = plainPair(words, told[0], told.at(-1), years[0]);
	if (plain !== null) return [plain];
	return told.length > 1
		? []
		: years.flatMap((to) =>
				years.filter((from) => from < to).map((from): Change => ({ from, to, plain: false })),
			);
}

function plainPair(
	words: string,
	first: number | undefined,
	last: number | undefined,
	latest: number | undefined,
): Change | null {
	if (first === undefined || last === undefined) return null;
	if (first < last) return { from: first, to: last, plain: true };
	if (/(?<![a-z])since (?:mid-?)?$/.test(words.slice(0, words.indexOf(String(first)))))
		return latest === undefined || latest <= first ? null : { from: first, to: latest, plain: true };
	const many = countOf(span.exec(words)?.groups?.["n"] ?? "");
	if (many !== null) return { from: last - many, to: last, plain: true };
	return /(?<![a-z])(?:in the year to|over the year to|in a year|on the year|(?:than|from|on) the (?:previous )?year(?: before| earlier)?|year-on-year|annual)(?![a-z])/.test(
		words,
	)
		? { from: last - 1, to: last, plain: true }
		: null;
}
