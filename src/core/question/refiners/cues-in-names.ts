import type { Cue, MeasureRead, PeriodRead } from "../parts.ts";

/** "Against" asks for no comparison in "violence against the person", nor "causing" for a cause in "causing death". */
export const isInAName = (cue: Cue, measures: readonly MeasureRead[]): boolean =>
	measures.some(({ measure, start, end }) => {
		const isFirst = cue.start === start && cue.end < end;
		const begins = isFirst || (cue.start > start && cue.start < end);
		return begins && (cue.kind === "compare" || (measure !== null && cue.kind !== "figure"));
	});

/** "Next to last year" sets nothing beside it. */
export const isInATime = (cue: Cue, periods: readonly PeriodRead[]): boolean =>
	cue.kind === "compare" &&
	periods.some((it) => it.reading.type === "latest" && cue.start >= it.start && cue.end <= it.end);
