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
}

/** The forces that have figures of their own in the column. */
export interface ColumnFigures {
	readonly byId: ReadonlyMap<string, AreaFigure>;
}

/**
 * Holds a printed total against the figures of its forces. When a force has no figure and the others alone give the
 * total, it was left out. Totals of England and Wales may take in British Transport Police.
 */
export function checkTotal(total: AreaFigure, column: ColumnFigures, names: GeographyNames): TotalCheck {
	const members = total.geography.members.flatMap((id) => column.byId.get(id) ?? []);
	const absent = members.filter(({ value }) => value === null).map(({ geography }) => geography);
	const sum = members.reduce((all, { value }) => all + (value ?? 0), 0);
	const transport = column.byId.get(TRANSPORT_POLICE)?.value ?? 0;
	if (total.value === null || members.length === 0) return { without: [], sum: null };
	// A table that does not list all its forces cannot be added up.
	if (
		members.length < total.geography.members.filter((id) => names.byId(id)?.id !== TRANSPORT_POLICE).length
	) {
		return { without: [], sum: null };
	}
	const fits =
		total.value === sum ||
		(!total.geography.members.includes(TRANSPORT_POLICE) && total.value === sum + transport);
	if (fits) return { without: absent, sum: null };
	// With a force absent and more in the total than the others have, an estimate was put in for it.
	return { without: [], sum: absent.length > 0 && total.value > sum ? null : sum };
}

const TRANSPORT_POLICE = "btp";
