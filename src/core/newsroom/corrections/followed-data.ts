/** Which data sets the answers given were held against, so that a change that was half followed is followed again. */
export interface FollowedData {
	/** The content hash of the last, and how many there were; undefined before the first. */
	latest(): Promise<{ readonly dataset: string; readonly no: number } | undefined>;
	/** All that comes of a data set is written down. `at` is in milliseconds since 1970. */
	done(dataset: string, at: number): Promise<void>;
}
