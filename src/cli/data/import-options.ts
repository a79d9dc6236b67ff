export interface ImportOptions {
	readonly with?: string;
	readonly published?: string;
	readonly url?: string;
	readonly title?: string;
	readonly reason?: string;
	readonly correction?: true;
	readonly yes?: true;
	readonly dryRun?: true;
	readonly all?: true;
	/** The importer that has to recognise the file, by its id. */
	readonly importer?: string;
}
