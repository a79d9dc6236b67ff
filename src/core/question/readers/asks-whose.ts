import type { Cue, MeasureRead } from "../parts.ts";
import type { Passage } from "../passage.ts";

/** "Is that from an FOI or the Home Office": which of the two it is, is what is asked. */
export function asksWhose(
	cues: readonly Cue[],
	measures: readonly MeasureRead[],
	{ folded }: Passage,
): boolean {
	const [first, second] = measures.toSorted((a, b) => a.start - b.start);
	const isAsked = cues.some((it) => it.kind === "source");
	return (
		isAsked &&
		first !== undefined &&
		second !== undefined &&
		/ or /.test(folded.slice(first.end, second.start))
	);
}
