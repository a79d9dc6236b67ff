import { type Html, html } from "../draw/html.ts";

/** A moment as the clock of this machine shows it. */
export function timeOfDay(milliseconds: number, smallestUnit: "minute" | "second"): Html {
	const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
	const here = instant.toZonedDateTimeISO(Temporal.Now.timeZoneId());
	return html`<time datetime="${instant.toString()}">${here.toPlainTime().toString({ smallestUnit })}</time>`;
}
