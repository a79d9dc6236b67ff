import type { Cue, QuestionParts } from "../parts.ts";

/** Kinds that are about the answer before: how it was worked out, its line to paste, its drawing. */
export const aboutAnother: ReadonlySet<string> = new Set(["explain", "copy", "csv", "chart"]);

/** "top 3" after "biggest falls" are falls still. */
export function optionsAfter(previous: QuestionParts, parts: QuestionParts): QuestionParts["options"] {
	const { list: _list, id: _id, claim: _claim, ...carried } = previous.options;
	const { direction, order, per, top, rated } = carried;
	const among = { ...(order === undefined ? {} : { order }), ...(top === undefined ? {} : { top }) };
	if (!parts.cues.some((it) => it.weight > 1) || parts.cues.every((it) => aboutAnother.has(it.kind)))
		return carried;
	if (isOfSameWords(previous, parts)) return whose(carried);
	const isByRate =
		parts.cues.every((it) => it.kind === "rate") && previous.cues.some((it) => it.kind === "rank");
	if (isByRate) return among;
	const ofSame = parts.options.top !== undefined || parts.options.order !== undefined;
	const isOfMoves = parts.options.direction !== undefined;
	const isPlace =
		per !== undefined && !isOfMoves && parts.cues.every((it) => it.kind === "rank" || it.kind === "rate");
	const isOfForces =
		previous.geographies.length === 0 || parts.options.order !== undefined || parts.cues.every(isOfWhich);
	const isHeld = rated !== undefined && parts.geographies.length === 0 && isOfForces;
	if (isPlace) return { per, ...(isHeld ? { rated } : {}) };
	const isOnlyTop = ofSame && parts.cues.every((it) => it.kind === "rank");
	if (!isOnlyTop || !previous.cues.some((it) => it.kind === "rank")) return {};
	return { ...(direction === undefined ? {} : { direction }), ...(order === undefined ? {} : { order }) };
}

/** "Which forces are", after one that is. */
const isOfWhich = ({ text }: Cue): boolean =>
	/^(?:which|what) (?:police )?(?:forces|areas)(?: (?:is|are|was|were|has|have|had))?$/i.test(text);

/** "Who said that" after "what did the NSPCC say": of the same people, unless others are asked for. */
function isOfSameWords(
	previous: QuestionParts,
	{ cues, options, geographies, text }: QuestionParts,
): boolean {
	const isNamed = [options.speaker, options.organisation, options.body].some((it) => it !== undefined);
	const ofQuotes = [cues, previous.cues].every((all) => all.some((it) => it.kind === "quote"));
	return ofQuotes && !isNamed && geographies.length === 0 && !others.test(text.toLowerCase());
}

const others =
	/(?<![a-z])(?:other|others|another|anyone|anybody|all|any|(?:else|more)(?! (?:did|do|does|have|has|had|was|were) (?:they|he|she|it)(?![a-z])))(?![a-z])/;

const whose = ({
	speaker,
	organisation,
	body,
	words,
}: QuestionParts["options"]): QuestionParts["options"] => ({
	...(speaker === undefined ? {} : { speaker }),
	...(organisation === undefined ? {} : { organisation }),
	...(body === undefined ? {} : { body }),
	...(words === undefined ? {} : { words }),
});

/** Whether a reply says more than words that mean nothing alone: a place, a time, what to do, the size of a change. */
export const saysAnything = ({
	geographies,
	period,
	measure,
	release,
	cues,
	unheld,
	options: { by, not, rated, over, under, least, most },
}: QuestionParts): boolean =>
	geographies.length > 0 ||
	cues.length > 0 ||
	period !== null ||
	measure !== null ||
	[release, by, not, rated, unheld, over, under, least, most].some((it) => it !== undefined);
