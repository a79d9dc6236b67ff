import type { CitationOfFigures } from "./citations.ts";
import type { Correction } from "./corrections.ts";
import { keyOfFigure } from "./stated.ts";

/** What those who read an answer were told last of a figure, and what the log says last. */
export interface LastWord {
	readonly citation: string;
	readonly told: number | null;
	readonly logged: number | null;
	/** Id of the correction that said it last; empty before the first. */
	readonly since: string;
}

/** Values of figures by citation: what was said of each by the answer, and by the corrections since. */
export interface LastWords {
	/** Citations of the answers that are otherwise now, and of those that have a correction of the figure already. */
	of(figure: string, before: number | null): readonly LastWord[];
}

/** Follows what was said of each figure. `corrections` in the order proposed. */
export function lastWords(
	citing: readonly CitationOfFigures[],
	overtaken: ReadonlySet<string>,
	corrections: readonly Correction[],
): LastWords {
	const byFigure = new Map<string, { readonly citation: string; readonly stated: number | null }[]>();
	for (const { id, figures } of citing)
		for (const it of figures) {
			const key = keyOfFigure(it);
			const known = byFigure.get(key) ?? [];
			known.push({ citation: id, stated: it.value });
			byFigure.set(key, known);
		}
	const history = new Map<string, Correction[]>();
	for (const it of corrections)
		for (const citation of it.citations) {
			const key = `${keyOfFigure(it)} ${citation}`;
			const known = history.get(key) ?? [];
			known.push(it);
			history.set(key, known);
		}
	return {
		of: (figure, before) =>
			(byFigure.get(figure) ?? []).flatMap(({ citation, stated }) => {
				const since = history.get(`${figure} ${citation}`) ?? [];
				if (since.length === 0 && !overtaken.has(citation)) return [];
				const first = since[0] === undefined ? (stated ?? before) : since[0].from;
				const logged = since.findLast(isSaid);
				const told = since.findLast((it) => isSaid(it) && it.substantial);
				return [
					{
						citation,
						told: told === undefined ? first : told.to,
						logged: logged === undefined ? first : logged.to,
						since: logged?.id ?? "",
					},
				];
			}),
	};
}

const isSaid = ({ state }: Correction): boolean => state === "approved" || state === "posted";
