import { shareOf } from "../../wording/shares.ts";
import type { Move } from "./moves.ts";

export interface Tally {
	readonly rose: number;
	readonly fell: number;
	readonly same: number;
	readonly all: number;
}

export function tallyOf({ told }: { readonly told: readonly Move[] }): Tally {
	const rose = told.filter((it) => it.difference > 0).length;
	const fell = told.filter((it) => it.difference < 0).length;
	return { rose, fell, same: told.length - rose - fell, all: told.length };
}

/** What part of the forces compared did what was asked: "rose". */
export const shareLine = (part: number, all: number, did: string): string[] =>
	all === 0 ? [] : [`Of the forces compared, ${shareOf(part, all)} ${did}.`];
