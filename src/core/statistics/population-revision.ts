import type { Population } from "./data-set.ts";

/** Residents of an area at a mid-year that one estimate gives otherwise than another. */
export interface ChangedResidents {
	readonly geography: string;
	readonly midYear: number;
	readonly of: "all" | "under18";
	readonly from: number;
	readonly to: number;
}

/** What one estimate gives that another does not, and otherwise; in figures, of all ages and under 18. */
export interface PopulationComparison {
	/** Figures only the later has. */
	readonly added: number;
	readonly same: number;
	/** Those that change by the largest share first. */
	readonly changed: readonly ChangedResidents[];
	/** Figures only the earlier has. */
	readonly removed: number;
}

export function comparePopulation(
	earlier: readonly Population[],
	later: readonly Population[],
): PopulationComparison {
	const [before, after] = [figuresOf(earlier), figuresOf(later)];
	const pairs = [...after].flatMap(([key, { value: to, ...figure }]): ChangedResidents[] => {
		const from = before.get(key)?.value;
		return from === undefined ? [] : [{ ...figure, from, to }];
	});
	const changed = pairs.filter(({ from, to }) => from !== to).toSorted((a, b) => share(b) - share(a));
	return {
		added: after.size - pairs.length,
		same: pairs.length - changed.length,
		changed,
		removed: before.size - pairs.length,
	};
}

/** Estimates are revised by a few in a hundred; more comes from a wrong file, a wrong lookup or a moved boundary. */
export const isLarge = (one: ChangedResidents): boolean => share(one) > 0.1;

const share = ({ from, to }: ChangedResidents): number => Math.abs(to - from) / Math.max(from, 1);

function figuresOf(rows: readonly Population[]) {
	return new Map(
		rows.flatMap(({ geography, midYear, all, under18 }) =>
			([["all", all] as const, ["under18", under18] as const] as const).flatMap(([of, value]) =>
				value === null ? [] : [[`${geography} ${midYear} ${of}`, { geography, midYear, of, value }] as const],
			),
		),
	);
}
