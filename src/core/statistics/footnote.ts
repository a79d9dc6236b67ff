/** What a publisher prints below a table, word for word, and what it bears on. */
export interface Footnote {
	/** Its number or letter. */
	readonly number: string;
	readonly text: string;
	readonly sheet: string;
	/** Null: whatever the measure, or the geography. */
	readonly measure: string | null;
	readonly geography: string | null;
}
