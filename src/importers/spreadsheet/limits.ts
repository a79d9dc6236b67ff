const MEGABYTE = 1_000_000;

/** What a file from outside may ask of us. Real official workbooks pass a gigabyte of XML, at a ratio of about 45. */
export const LIMITS = {
	/** The file itself, in bytes. */
	file: 200 * MEGABYTE,
	entries: 200,
	/** Unpacked bytes, of one entry and of all. */
	entry: 1_500 * MEGABYTE,
	allEntries: 1_800 * MEGABYTE,
	/** Unpacked to packed, of entries that unpack to more than a megabyte. */
	ratio: 250,
	/** XML between two rows that hold something: styles before the first are under one megabyte in practice. */
	betweenRows: 24 * MEGABYTE,
	rows: 2_000_000,
	/** Times over that one filled row may be said to stand there. */
	rowRepeat: 8_192,
	columns: 256,
	/** Characters of a cell. */
	cell: 32_767,
	/** Characters of all different texts an XLSX shares among its cells. */
	sharedTexts: 16 * MEGABYTE,
	sheets: 200,
	/** Elements within elements. */
	depth: 64,
	/** Characters of a tag, a comment or a run of text. */
	token: MEGABYTE,
	/** Heap of the thread that reads, in megabytes. */
	heap: 192,
} as const;
