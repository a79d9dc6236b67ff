const MINUTE_MS = 60_000;

/** Gives the ISO date in a time zone. Looks at the calendar once a minute: days begin on one everywhere. */
export function todayIn(timeZone: string, now: () => number = Date.now): () => string {
	let [minute, date] = [Number.NaN, ""];
	return () => {
		const current = Math.floor(now() / MINUTE_MS);
		if (current !== minute) {
			minute = current;
			const instant = Temporal.Instant.fromEpochMilliseconds(current * MINUTE_MS);
			date = instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
		}
		return date;
	};
}
