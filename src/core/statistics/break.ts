/** Where two periods, forces or sources stop being comparable, and why (D24, D25). */
export interface Break {
	readonly id: string;
	/** null: every measure, or every geography. */
	readonly measure: string | null;
	readonly geography: string | null;
	/** The first day of the new state; a comparison of a period before it with one that reaches it crosses the break. */
	readonly date: string;
	/** The last day of the disturbance (data not supplied, part year); null where the change simply stays. */
	readonly until: string | null;
	readonly kind:
		| "source"
		| "records-system"
		| "definition"
		| "boundary"
		| "name"
		| "partial-year"
		| "coverage"
		| "regime";
	/** A full sentence for a reader. */
	readonly text: string;
	/** A few words for a copy line: "after a change of records system". */
	readonly short: string;
	readonly source: string;
	/** A name change does not harm comparison; the others do. */
	readonly comparable: boolean;
}
