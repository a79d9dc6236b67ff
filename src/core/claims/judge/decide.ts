import type { Trial } from "./trial.ts";

export type Verdict = "holds" | "holds-after-rounding" | "does-not-hold" | "cannot-be-checked";

export interface Decision {
	readonly verdict: Verdict;
	/** The trial that decided; null where there was none. */
	readonly trial: Trial | null;
	/** Others that fit as well, for the reader to see which was meant. */
	readonly also: readonly Trial[];
	/** Changes between other years, which do not fit: where the words tell no years, it holds of some only. */
	readonly otherwise?: readonly Trial[];
}

/**
 * One verdict from all readings. A claim that fits any of them holds; one that fails under every plain reading, none of
 * them open, does not; everything else cannot be checked. A right statement must never be called wrong.
 */
export function decide(trials: readonly Trial[], mayRefute: boolean): Decision {
	const fitting = trials.filter((it) => it.result === "exactly" || it.result === "after-rounding");
	const best =
		fitting.find((it) => it.plain && it.result === "exactly") ??
		fitting.find((it) => it.plain) ??
		fitting.find((it) => it.result === "exactly") ??
		fitting[0];
	if (best !== undefined) {
		const verdict = best.result === "exactly" ? "holds" : "holds-after-rounding";
		const also = fitting.filter((it) => it !== best && it.reading !== best.reading);
		const otherwise = best.plain || best.ends === undefined ? [] : trials.filter((it) => it.result === "no");
		return { verdict, trial: best, also, otherwise };
	}
	const plain = trials.filter((it) => it.plain);
	const failed = plain.filter((it) => it.result === "no");
	const open = plain.find((it) => it.result === "unknown");
	const possible = trials.find((it) => it.possible === true);
	if (mayRefute && failed[0] !== undefined && open === undefined && possible === undefined)
		return { verdict: "does-not-hold", trial: failed[0], also: failed.slice(1) };
	return {
		verdict: "cannot-be-checked",
		trial: open ?? possible ?? failed[0] ?? trials[0] ?? null,
		also: failed.filter((it) => it !== open),
	};
}
