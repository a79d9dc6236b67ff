/** A release or statement that only some channels may see before its time. */
export interface Embargo {
	readonly id: string;
	/** What is held back, by its id in the data set. */
	readonly subject: { readonly type: "release" | "statement"; readonly id: string };
	/** Milliseconds since 1970; null where the time or its zone is not known, which means hidden. */
	readonly until: number | null;
	/** Ids of the channels that may see it. */
	readonly channels: readonly string[];
	readonly setBy: string;
	/** Milliseconds since 1970. */
	readonly setAt: number;
	/** When it was found to be over and digests were set off, in milliseconds since 1970; null before. */
	readonly lifted: number | null;
}

/** Somebody saw what was under embargo. */
export interface EmbargoView {
	readonly embargo: string;
	readonly channel: string;
	readonly user: string;
	/** Id of the answer that showed it; null for a preview or digest. */
	readonly answer: string | null;
	/** Milliseconds since 1970. */
	readonly at: number;
}

export interface Embargoes {
	/** Sets it, or sets it anew where the id is there. */
	set(embargo: Embargo): Promise<void>;
	find(id: string): Promise<Embargo | undefined>;
	/** All not lifted, and those lifted too when asked. */
	list(withLifted: boolean): Promise<readonly Embargo[]>;
	/** True for the one who lifts it: of replicas that find it over at once, one sets off the digests. */
	lift(id: string, at: number): Promise<boolean>;
	/** Who may see it follows a channel whose id has changed. */
	moveChannel(from: string, to: string): Promise<void>;
	sawIt(view: EmbargoView): Promise<void>;
	/** Who saw it, in order. */
	views(embargo: string): Promise<readonly EmbargoView[]>;
}
