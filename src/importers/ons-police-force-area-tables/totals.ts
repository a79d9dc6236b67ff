import type { Geography } from "../../core/statistics/geography.ts";
import type { GeographyNames } from "../geography-names.ts";

/** A figure of a column as it was read, before totals are looked at. */
export interface AreaFigure {
	readonly geography: Geography;
	readonly value: number | null;
}

/** What a printed total comes to. */
export interface TotalCheck {
	/** Forces whose figures are not in it. */
	readonly without: readonly Geography[];
	/** The sum of the forces' figures, when it is not what is printed. */
	readonly sum: number | null;
	/** Forces that have no figure while the total is more than the sum: it may hold an estimate for them. */
	readonly estimated: readonly Geography[];
	/** Forces without a row, of a total that is more than those with one come to: their rows are lost. */
	readonly lost: readonly Geography[];
}

/** The figures of a column. */
export interface ColumnFigures {
	readonly byId: ReadonlyMap<string, AreaFigure>;
	/** Forces that the table says are left out of its totals. */
	readonly leftOut: readonly Geography[];
}

const FITS: TotalCheck = { without: [], sum: null, estimated: [], lost: [] };

/**
 * Holds a printed total against the figures of its forces. When a force has no figure and the others alone give the
 * total, or the table says so, it was left out. Totals of England and Wales may take in British Transport Police.
 */
export function checkTotal(
	{ geography, value: total }: AreaFigure,
	{ byId, leftOut }: ColumnFigures,
	names: GeographyNames,
): TotalCheck {
	const forces = geography.members.flatMap((id) => names.byId(id) ?? []);
	const police = forces.filter(({ id }) => id !== TRANSPORT_POLICE);
	const valueOf = ({ id }: Geography): number | null => byId.get(id)?.value ?? null;
	// A total whose forces are not listed cannot be added up.
	const unlisted = police.filter(({ id }) => !byId.has(id));
	if (total === null || forces.length === 0) return FITS;
	const out = forces.filter((force) => leftOut.some(({ id }) => id === force.id) && valueOf(force) === null);
	if (unlisted.length === police.length) return { ...FITS, without: out };
	const absent = forces.filter(
		(force) => valueOf(force) === null && (force.id !== TRANSPORT_POLICE || byId.has(force.id)),
	);
	const own = forces.reduce((all, force) => all + (valueOf(force) ?? 0), 0);
	const transport = geography.members.includes(TRANSPORT_POLICE)
		? 0
		: (byId.get(TRANSPORT_POLICE)?.value ?? 0);
	// Of a total that fits neither way, the one of England and Wales is more likely to take them in.
	const sum = total === own + transport || geography.id === "england-and-wales" ? own + transport : own;
	if (total === sum || total === own) return { ...FITS, without: absent };
	const lost = total > sum ? unlisted.filter((force) => !out.includes(force)) : [];
	if (lost.length > 0) return { ...FITS, sum, lost };
	if (out.length > 0) return { ...FITS, without: out, sum };
	return { ...FITS, sum, estimated: total > sum ? absent : [] };
}

/** Forces of the areas listed that have no row of their own. */
export function unlistedForces(listed: readonly Geography[], names: GeographyNames): readonly Geography[] {
	const rows = new Set(listed.map(({ id }) => id).concat(TRANSPORT_POLICE));
	const wanted = new Set(listed.flatMap(({ members }) => members));
	return [...wanted].filter((id) => !rows.has(id)).flatMap((id) => names.byId(id) ?? []);
}

const TRANSPORT_POLICE = "btp";
