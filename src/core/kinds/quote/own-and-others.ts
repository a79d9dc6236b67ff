import type { Geography } from "../../statistics/geography.ts";
import type { Statement } from "../../statistics/statement.ts";
import { bodyWithArticle as withArticle } from "../../wording/attribution.ts";
import { capital } from "../../wording/capital.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";

/** Said by a body of the place itself, a force or a commissioner, and not by others about it (D39). */
const isOwn = ({ geography, body }: Statement, geographies: readonly Geography[]): boolean =>
	(body === "force" || body === "commissioner") && geographies.some((it) => it.id === geography);

/** Whose the words after the place's own are. */
export function whoseElse(statements: readonly Statement[], geographies: readonly Geography[]): string[] {
	const others = statements.filter((it) => !isOwn(it, geographies));
	if (geographies.length === 0 || others.length === 0) return [];
	const bodies = [
		...new Set(others.flatMap((it) => (it.organisation === null ? [] : withArticle(it.organisation)))),
	];
	const own = statements.length - others.length;
	const which =
		own === 0
			? "All of them are"
			: `The first ${own === 1 ? "is" : `${inWords(own)} are`} by ${namesOf(geographies)}’s own police; the others are`;
	return [`${which} by ${listed(bodies)}, said of the same release.`];
}

/** How many of the words that were asked for are held, those of a place's own police apart from those of others (D39, D41). */
export function foundOf(
	statements: readonly Statement[],
	whom: string,
	geographies: readonly Geography[],
	said: readonly Statement[],
): string {
	if (statements.length === 0) return `No statement held from ${whom}`;
	const own = statements.filter((it) => isOwn(it, geographies)).length;
	const others = statements.length - own;
	if (geographies.length > 0 && others > 0) {
		const held = said.filter((it) => isOwn(it, geographies)).length;
		const first =
			own === 0
				? noneOf(held, whom)
				: `${capital(inWords(own))} ${own === 1 ? "statement" : "statements"} held from ${whom}`;
		return `${first}; ${inWords(others)} by others`;
	}
	return statements.length === 1 ? "One statement held" : `Statements held: ${inWords(statements.length)}`;
}

/** That none is shown: of somebody of whom others are held it is not said that none is. */
function noneOf(held: number, whom: string): string {
	if (held === 0) return `No statement held from ${whom}`;
	return held === 1
		? `The one statement held from ${whom} is not one of these`
		: `None of the ${inWords(held)} statements held from ${whom} is one of these`;
}
