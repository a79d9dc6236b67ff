import type { Draft } from "../answer.ts";
import type { Problem } from "../problem.ts";
import type { QuestionParts } from "../question/parts.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { HouseStyle } from "../wording/house-style.ts";

/** What a kind may know besides the question. Today is an ISO date and is always passed in. */
export interface Setting {
	readonly data: DataSet;
	readonly today: string;
	/** The text as it was sent, before it was cleaned; line ends tell a headline from what follows. */
	readonly written?: string;
	/** How copy lines are written. */
	readonly style: HouseStyle;
	/** Every house style loaded. */
	readonly styles: readonly HouseStyle[];
}

export type Reply = { readonly draft: Draft } | { readonly problem: Problem };

/** One kind of question: when it is meant, and how it is answered. Shared code never switches on kinds. */
export interface Kind {
	readonly name: string;
	/** Questions it answers, for help, the home page, the playground and the tests. */
	readonly examples: readonly string[];
	/** Whether its finding says by itself what was asked, and so can be told of another measure too, in a line. */
	readonly isSaidInFinding?: true;
	/** How well the question fits, 0 for not at all; the highest wins, the earlier in the list on a tie. */
	fits(parts: QuestionParts, setting: Setting): number;
	answer(parts: QuestionParts, setting: Setting): Reply;
}

/** The kind that fits best; the earlier in the list on a tie. */
export function bestOf(kinds: readonly Kind[], parts: QuestionParts, setting: Setting): Kind {
	const fits = kinds.map((kind) => ({ kind, fit: kind.fits(parts, setting) }));
	return fits.reduce((a, b) => (b.fit > a.fit ? b : a)).kind;
}
