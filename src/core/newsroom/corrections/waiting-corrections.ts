import type { DataSet } from "../../statistics/data-set.ts";
import { sha256 } from "../../wording/sha256.ts";
import type { Store } from "../store.ts";
import type { Correction } from "./corrections.ts";
import { RULES } from "./propose-corrections.ts";

/** More corrections than this are shown and decided in turn. */
const MOST = 500;

/** Corrections of one change of the data that wait for the desk, and a name for exactly these as they are worded. */
export interface WaitingCorrections {
	/** Content hash of the data set, a space, twelve letters and digits. */
	readonly shown: string;
	readonly corrections: readonly Correction[];
}

export async function waitingFor(
	dataset: string,
	{ corrections }: Pick<Store, "corrections">,
): Promise<WaitingCorrections> {
	const waiting = await corrections.ofChange(dataset, ["proposed"], MOST);
	const worded = JSON.stringify(
		waiting.map(({ id, kind, reason, proposed, citations }) => [id, kind, reason, proposed, citations]),
	);
	return { shown: `${dataset} ${sha256(worded).slice(0, 12)}`, corrections: waiting };
}

/** Whether the data give each figure as its correction says. */
export const areSoIn = (data: DataSet, corrections: readonly Correction[]): boolean =>
	corrections.every(
		({ measure, geography, start, end, to }) =>
			(data.observation(measure, geography, { start, end })?.value ?? null) === to,
	);

/** Whether people decided about a change of the data of which nothing waits any more; else it was overtaken. */
export async function isDecided(
	dataset: string,
	{ corrections }: Pick<Store, "corrections">,
): Promise<boolean> {
	const all = await corrections.ofChange(dataset, ["approved", "posted", "dismissed"], MOST);
	return all.some(({ decided }) => decided !== null && decided.by !== RULES);
}
