/** Tells the first time something is seen from every later one, over all replicas and restarts. */
export interface Claims {
	/**
	 * True for the first who asks with this key, false for all others. Events by `event_id`, commands by `trigger_id`.
	 * `until` is when it may be forgotten, in milliseconds since 1970; `forgetOlderThan` of the store does that.
	 */
	claim(key: string, until: number): Promise<boolean>;
}
