/** One publication. Dates are ISO; a date known only to the month is "2021-12". */
export interface Release {
	readonly id: string;
	readonly producer: string;
	readonly title: string;
	readonly published: string;
	readonly retrieved: string | null;
	readonly url: string;
	readonly licence: string;
	/** SHA-256 of the file it was read from; null where the source is a page. */
	readonly sha256: string | null;
	readonly note: string;
}
