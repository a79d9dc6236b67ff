import { Cron } from "croner";
import type { Occurrence } from "./occurrences.ts";
import type { Schedule } from "./subscriptions.ts";

/** Stands in a schedule for the rule of a subscription that is sent when something is published, at no set time. */
export const WHEN_PUBLISHED = "@published";

/** One time that a schedule is due. */
export type Due = Pick<Occurrence, "local" | "due">;

const rules = new Map<string, Cron>();

/** Read as if every day had 24 hours, so that each local day has each local time once. */
function wallClock(rule: string): Cron {
	const known = rules.get(rule);
	if (known !== undefined) return known;
	const cron = new Cron(rule, { timezone: "UTC", mode: "5-part" });
	if (rules.size < 1_000) rules.set(rule, cron);
	return cron;
}

/**
 * The first time due after an instant (milliseconds since 1970); null for a schedule without set times. A local time
 * that does not exist because clocks go forward is due the moment they have; one that exists twice, the first time.
 */
export function nextDue({ rule, zone }: Schedule, after: number): Due | null {
	if (rule === WHEN_PUBLISHED) return null;
	const cron = wallClock(rule);
	const here = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDateTime();
	let from: Date | null = new Date(here.toZonedDateTime("UTC").epochMilliseconds);
	for (;;) {
		from = cron.nextRun(from);
		if (from === null) return null;
		const local = from.toISOString().slice(0, 16);
		const due = instantOf(local, zone);
		// In the hour that comes twice a time may lie ahead by the clock on the wall and yet be over.
		if (due > after) return { local, due };
	}
}

/** Every time due after one instant and up to another, in order; the latest `most` of them where there are more. */
export function dueBetween(schedule: Schedule, after: number, until: number, most: number): readonly Due[] {
	const found: Due[] = [];
	for (let due = nextDue(schedule, after); due !== null && due.due <= until; ) {
		found.push(due);
		if (found.length > most) found.shift();
		due = nextDue(schedule, due.due);
	}
	return found;
}

function instantOf(local: string, zone: string): number {
	const plain = Temporal.PlainDateTime.from(local);
	const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
	if (earlier.toPlainDateTime().equals(plain)) return earlier.epochMilliseconds;
	return (earlier.getTimeZoneTransition("next") ?? earlier).epochMilliseconds;
}
