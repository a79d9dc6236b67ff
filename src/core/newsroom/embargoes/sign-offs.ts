/** The desk has checked a data set. A later edit has another hash, so it is not signed. */
export interface SignOff {
	/** Content hash of the data set. */
	readonly dataset: string;
	readonly by: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly note: string;
}

export interface SignOffs {
	/** False when it is signed already: the first stays. */
	sign(signOff: SignOff): Promise<boolean>;
	of(dataset: string): Promise<SignOff | undefined>;
	/** Takes the mark away; false when there was none. */
	withdraw(dataset: string): Promise<boolean>;
	/** The latest first. */
	list(limit: number): Promise<readonly SignOff[]>;
}
