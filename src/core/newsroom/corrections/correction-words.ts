import type { DataSet } from "../../statistics/data-set.ts";
import { capital } from "../../wording/capital.ts";
import { dayMonthYear, periodLabel } from "../../wording/periods.ts";
import type { Correction } from "./corrections.ts";
import { oldToNew, publishedBy } from "./figure-lines.ts";

/** "Cumbria, obscene publications offences, 2022/23: 378 is now 384, up 6 · revision: records added late · Home Office, release of 24 October 2026" (C31, D43). */
export function correctionLine(it: Correction, data: DataSet): string {
	const place = capital(data.geography(it.geography)?.name ?? it.geography);
	const noun = data.measure(it.measure)?.noun ?? it.measure;
	const period = periodLabel(it);
	const why = `${it.kind}: ${it.reason.replace(/\.$/, "")}`;
	const by = publishedBy(it.release, it.measure, data);
	return `${place}, ${noun}, ${period}: ${oldToNew(it.from, it.to)} · ${why} · ${by}`;
}

/** The day an instant lies in, "24 November 2026". */
export const dayAt = (instant: number, zone: string): string =>
	dayMonthYear(
		Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
	);
