import type { PeriodRead } from "../parts.ts";

export const isOneYear = (read: PeriodRead | null): boolean =>
	read?.reading.type === "periods" && read.reading.periods.length === 1;
