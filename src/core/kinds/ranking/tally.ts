import { carriesPercentage } from "../../statistics/change.ts";
import { orNone } from "../../wording/numbers.ts";
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

/** What part of the forces compared rose or fell. */
export function shareLine({ rose, fell, all }: Tally, direction: "up" | "down"): string[] {
	if (all === 0) return [];
	const did = direction === "up" ? "rose" : "fell";
	return [`Of the forces compared, ${shareOf(direction === "up" ? rose : fell, all)} ${did}.`];
}

/** A multiple of the earlier count, or a part of it, that forces are counted by. */
export interface Multiple {
	/** As it is asked for: "doubled". */
	readonly asked: string;
	readonly words: string;
	readonly pattern: RegExp;
	readonly times: bigint;
	readonly of: bigint;
}

const MULTIPLES: readonly Multiple[] = [
	{ asked: "doubled", words: "at least doubled", pattern: /\bdoubl/i, times: 2n, of: 1n },
	{ asked: "trebled", words: "at least trebled", pattern: /\b(?:trebl|tripl)/i, times: 3n, of: 1n },
	{ asked: "quadrupled", words: "at least quadrupled", pattern: /\bquadrupl/i, times: 4n, of: 1n },
	{ asked: "halved", words: "fell by half or more", pattern: /\bhalv/i, times: 1n, of: 2n },
];

/** "How many forces have doubled"; null where no multiple is asked for. */
export const multipleAsked = (written: string): Multiple | null =>
	MULTIPLES.find(({ pattern }) => pattern.test(written)) ?? null;

/** "25 at least doubled"; forces whose earlier count is too small for a multiple are not among them (D8, D10). */
export function multiplied(told: readonly Move[], { words, times, of }: Multiple): string {
	const did = told.filter(({ earlier, later }) => {
		if (!carriesPercentage(earlier)) return false;
		const [now, goal] = [BigInt(later) * of, BigInt(earlier) * times];
		return times > of ? now >= goal : now <= goal;
	});
	return `${orNone(did.length)} ${words}`;
}
