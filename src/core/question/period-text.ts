import { periodText } from "./canonical.ts";
import type { PeriodRead } from "./parts.ts";

/** A time as it was said, in words that are read as the same again whatever stands beside them; empty for none. */
export function spanText(period: PeriodRead | null): string {
	if (period === null) return "";
	const { reading } = period;
	switch (reading.type) {
		case "periods":
			return reading.periods.map(periodText).join(" vs ");
		case "range":
			return `${periodText(reading.first)} to ${periodText(reading.last)}`;
		case "since":
			return `since ${periodText(reading.first)}`;
		case "until":
			return `until ${periodText(reading.last)}`;
		case "last":
			return `last ${reading.years} years`;
		case "change":
			return `${reading.years} year change`;
		case "latest":
			return reading.back > 0 ? `${reading.back} years ago` : "";
		case "first":
			return "first year held";
		case "unclear":
		case "month":
			return period.text;
		case "shift":
		case "all":
			return "";
	}
}
