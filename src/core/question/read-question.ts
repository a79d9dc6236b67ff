import { cleanText, withLettersJoined, withWrittenOut, withYearsApart } from "./clean-text.ts";
import { lexiconOf } from "./names/lexicon.ts";
import type { Cue, QuestionParts } from "./parts.ts";
import { type Passage, passageOf, upTo, withoutSpans, wordsOf } from "./passage.ts";
import { isRefused } from "./phrases/refusal-phrases.ts";
import type { Reader } from "./reader.ts";
import { readAddress } from "./readers/address.ts";
import { readAsides } from "./readers/asides.ts";
import { asksWhose } from "./readers/asks-whose.ts";
import { conditionLeft, NO_BOUND, readChangeBound } from "./readers/change-bound.ts";
import { readCityBesideMet } from "./readers/city-beside-met.ts";
import { readClaim } from "./readers/claim.ts";
import { readClosing } from "./readers/closing.ts";
import { readCommand, readInnerCommand, readMisspeltCommand } from "./readers/command.ts";
import { readCompass } from "./readers/compass.ts";
import { readCoverage, withAskedBefore } from "./readers/coverage.ts";
import { readCues } from "./readers/cues.ts";
import { readDetails } from "./readers/details.ts";
import { readForceOrRegion } from "./readers/force-or-region.ts";
import { readNames } from "./readers/geography.ts";
import { readHalfNames } from "./readers/half-names.ts";
import { readLabel } from "./readers/label.ts";
import { readLanguage } from "./readers/language.ts";
import { readMeasures } from "./readers/measures.ts";
import { readMisspelt } from "./readers/misspelt.ts";
import { withCueWordsSpelt } from "./readers/misspelt-cue.ts";
import { withMisspeltPart } from "./readers/misspelt-part.ts";
import { readNameAlone } from "./readers/name-alone.ts";
import { readOptions } from "./readers/options.ts";
import { readPassing } from "./readers/passing.ts";
import { namesRole, readSpeakerNamed, wordsOfCue } from "./readers/people.ts";
import { readPeriods } from "./readers/period.ts";
import { readRateBound } from "./readers/rate-bound.ts";
import { readRelease } from "./readers/release.ts";
import { readSizeSaid } from "./readers/size-said.ts";
import { unreadIn } from "./readers/unread.ts";
import { readWholeCountry } from "./readers/whole-country.ts";
import { amongThose } from "./refiners/among-those.ts";
import { areasWithin } from "./refiners/areas-within.ts";
import { asMeant } from "./refiners/as-meant.ts";
import { inYearsOfMeasure } from "./refiners/calendar-measure.ts";
import { withNamesWritten } from "./refiners/claim-names.ts";
import { claimOfBefore } from "./refiners/claim-of-before.ts";
import { isInAName, isInATime } from "./refiners/cues-in-names.ts";
import { definedToo } from "./refiners/defined-too.ts";
import { eachOfItsForces } from "./refiners/each-of-its-forces.ts";
import { earlierMeant } from "./refiners/earlier-meant.ts";
import { saysAnything } from "./refiners/follow-options.ts";
import { standingAlone } from "./refiners/follow-period.ts";
import { again, completeWith } from "./refiners/follow-up.ts";
import { joinPeriods, spansMeant } from "./refiners/join-periods.ts";
import { inRegionsRanged, mayBeRanging, withLeftOut } from "./refiners/left-out-places.ts";
import { measuresOfPlaces } from "./refiners/measures-of-places.ts";
import { orderMeant } from "./refiners/order-meant.ts";
import { withoutRefusedPlaces } from "./refiners/places-refused.ts";
import { questionBefore } from "./refiners/question-before.ts";
import { secondQuestion } from "./refiners/second-question.ts";
import { betweenPlaces, cueOfSilence, settleCues } from "./refiners/settle-cues.ts";
import { settleGeographies } from "./refiners/settle-geographies.ts";
import { allMeant, withEarlier } from "./refiners/several-before.ts";
import { sinceRecordsSystem } from "./refiners/since-records-system.ts";
import { toldApart } from "./refiners/told-apart.ts";
import { wholeNamed } from "./refiners/whole-named.ts";
import { yearsBesidePlaces } from "./refiners/years-beside-places.ts";
import { withSizesInFigures } from "./sizes-in-figures.ts";
import { allKept } from "./thread-before.ts";

/** No question is longer: of a longer text so many characters are searched for names, times and what is asked. */
const LONGEST = 500;

/** What a text asks, as far as it can be read. Any text gives parts; none throws. A text to check is kept whole. */
export function readQuestion(raw: string, reader: Reader): QuestionParts {
	const parts = amongThose(readInThread(raw, reader), reader.previous, reader.data);
	const apart = toldApart(parts, reader.data);
	const asked = measuresOfPlaces(sinceRecordsSystem(apart, reader.data), reader.data);
	return inYearsOfMeasure(asked, reader.data);
}

function readInThread(raw: string, reader: Reader): QuestionParts {
	const text = withWrittenOut(withYearsApart(withLettersJoined(cleanText(raw))));
	const plain = passageOf(orderMeant(text, reader.previous));
	const asTyped = readNameAlone(plain, reader) ?? readParts(plain, reader);
	const typed = asTyped.options.claim === undefined ? withSizesInFigures(plain) : plain;
	const first = typed === plain ? asTyped : readParts(typed, reader);
	const spelt = first.options.claim === undefined ? withCueWordsSpelt(typed, first) : null;
	const whole = spelt ?? typed;
	const read = spelt === null ? first : readParts(spelt, reader);
	const { rest: reply } = withoutSpans(whole, readAddress(whole));
	const isSilent = wordsOf(reply).length === 0;
	const spoken = isSilent
		? { ...read, cues: [cueOfSilence(reader.style, raw, reader.previous !== undefined)] }
		: read;
	const parts = asWhoseWords(spoken, reply, reader) ?? spoken;
	const defined = definedToo(reader.defined ?? reader.unanswered, parts, reply);
	if (defined !== null) return readParts(passageOf(defined), reader);
	const offered = allMeant(reader.unanswered, reply);
	if (offered !== null) return again(offered, parts);
	const before = questionBefore(reader.previous, reader.unanswered, parts);
	if (before === undefined) return standingAlone(parts, reply);
	const questions = () => [before, ...questionsBefore(reader)];
	if (parts.options.claim !== undefined) return claimOfBefore(parts, before, questions, reader.data);
	const ofOne = earlierMeant(before, parts, reply, questions, allKept(reader.earlier));
	if (ofOne !== null && !saysAnything(ofOne.parts)) return again(ofOne.before, ofOne.parts);
	const { before: of, parts: said } = ofOne ?? {
		before: withEarlier(before, parts, reply, questions),
		parts,
	};
	return completeWith(of, said, reply, reader.data);
}

/** Those of the thread that were answered, the latest first. */
function questionsBefore({ previous, earlier = [], data, today }: Reader): readonly QuestionParts[] {
	const others = earlier.map((text) => readQuestion(text, { style: "command", data, today }));
	return [...(previous === undefined ? [] : [previous]), ...others];
}

/** "And the government?" after what was said: whose words are asked for next, where somebody is named and nothing else. */
function asWhoseWords(parts: QuestionParts, reply: string, reader: Reader): QuestionParts | null {
	const before = reader.unanswered ?? reader.previous;
	const isOfWords = before?.cues.some((it) => it.kind === "quote") === true;
	const isElse =
		parts.cues.length > 0 ||
		parts.period !== null ||
		parts.geographies.some((it) => it.outcome === "matched");
	if (!isOfWords || isElse) return null;
	const read = readParts(passageOf(`quotes from ${reply}`), reader);
	const { speaker, organisation, body } = read.options;
	const isNamed = speaker !== undefined || organisation !== undefined || body !== undefined;
	return isNamed || namesRole(reply, reader.data) ? { ...read, text: parts.text, measure: null } : null;
}

/** What a text asks that stands for itself, whatever it holds. */
export function readParts(whole: Passage, { style, data, today, previous }: Reader): QuestionParts {
	const lexicon = lexiconOf(data);
	const addressed = withoutSpans(whole, readAddress(whole));
	const written = readOptions(addressed);
	const letter = withoutSpans(addressed, written.spans);
	const ofTwo = readForceOrRegion(letter);
	const spoken = readLanguage(letter);
	const closing = [...readLabel(letter, lexicon), ...readClosing(letter, lexicon), ...ofTwo.spans];
	const told = withoutSpans(letter, spoken.isAlone ? closing : [...closing, ...spoken.spans]);

	const checked = readClaim(told, previous !== undefined) ?? readSizeSaid(told, previous);
	const isOfBefore = previous !== undefined && checked?.cue.weight === 2;
	const claim = isOfBefore && readNames(told, lexicon).length === 0 ? null : checked;
	const second = claim === null ? secondQuestion(told.folded) : null;
	const asked = upTo(told, Math.min(second ?? LONGEST, LONGEST));
	const command = claim === null ? readCommand(asked, written.options.id !== undefined) : null;
	const hints = claim === null ? readCues(asked) : [];
	const opening = claim?.cue ?? command;
	const inner = readInnerCommand(asked, command);
	const openings = [claim?.explained ?? null, opening, inner].filter((it) => it !== null);
	const opened = Math.max(0, ...openings.map((it) => it.end));
	const about = withoutSpans(asked, openings);
	const further = hints.filter((it) => it.start >= opened || (it.end > opened && isRefused(it.kind)));
	const isOpen = openings.length === 0 && !further.some(isAsking);
	const speaker = isOpen ? readSpeakerNamed(about, data) : null;
	const cuesRead: readonly Cue[] = [
		...openings,
		...further,
		...(speaker === null ? [] : [wordsOfCue(speaker, asked)]),
	];

	const isForWords = cuesRead.some((it) => it.kind === "quote" || it.kind === "quote-edit");
	const { topic, measure, besides, people } = readMeasures(about, isForWords, data);
	const measures = [measure, besides].filter((it) => it !== null);
	const isOpenWhose = asksWhose(cuesRead, measures, topic);
	const isOfData = isForWords || cuesRead.some((it) => it.kind === "list");
	const release = claim === null && !isOfData ? readRelease({ ...topic, rest: topic.folded }) : null;
	const publications = release === null ? [] : [release];
	const ranged = cuesRead.length > 0 ? cuesRead : (previous?.cues ?? []);
	const changes = claim === null ? readChangeBound(topic, isForWords ? [] : ranged) : NO_BOUND;
	const rated = claim === null ? readRateBound(topic, cuesRead, previous?.cues) : null;
	const bounds = [...changes.spans, ...(rated === null ? [] : [rated.span])];
	const passing = claim === null && !isForWords ? readPassing(withoutSpans(topic, bounds)) : null;
	const passed = [...(passing === null ? [] : [passing.span]), ...bounds];
	const timed = withoutSpans(topic, [...measures, ...(people?.spans ?? []), ...publications, ...passed]);
	const periods = readPeriods(timed, today, claim !== null);
	const placed = withoutSpans(timed, [...periods, ...spoken.spans]);
	const isRanging = mayBeRanging(ranged);
	const compass = isRanging ? readCompass(placed, data) : [];
	const wide = [...compass, ...readWholeCountry(withoutSpans(placed, compass), data)];
	const known = [...wide, ...readNames(withoutSpans(placed, wide), lexicon)];
	const spelt = [...known, ...readCityBesideMet(placed, known, lexicon)];
	const around = withoutSpans(placed, [...spelt, ...hints]);
	const names = claim === null ? withMisspeltPart(around, spelt, lexicon) : spelt;
	const rest = withoutSpans(around, names);
	const slip = opening === null && hints.length === 0 ? readMisspeltCommand(rest) : null;
	const left = withoutSpans(rest, slip === null ? [] : [slip]);
	const isNamedElse = names.length > 0 || hints.some(isAsking);
	const near =
		claim === null ? withMisspeltPart(left, readMisspelt(left, lexicon, isNamedElse), lexicon) : [];
	const half = claim === null && !isForWords && near.length === 0 ? readHalfNames(left, lexicon) : [];
	const misspelt = [...near, ...half];

	const named = [...names, ...misspelt].toSorted((a, b) => a.start - b.start);
	const geographies = settleGeographies(
		wholeNamed(ofTwo.meant(named, data), whole.folded, data),
		whole.folded,
		data,
		cuesRead.some((it) => it.kind === "share"),
	);
	const heard = cuesRead.filter(
		(cue) =>
			!changes.spans.some((it) => it.start <= cue.start && cue.end <= it.end) &&
			(openings.includes(cue) || !(isInAName(cue, measures) || isInATime(cue, periods))),
	);
	const coverage = openings.length === 0 ? readCoverage(told, [...names, ...misspelt], periods) : null;
	const meantBy = [slip, ...heard, changes.cue].filter((it) => it !== null && it !== undefined);
	const all =
		coverage !== null ? withAskedBefore(coverage, heard) : betweenPlaces(meantBy, geographies.length);
	const years = yearsBesidePlaces(spansMeant(periods, all), geographies, whole.folded);
	const period = joinPeriods(whole, years);
	const options = {
		...readDetails(withoutSpans(asked, passed), all, [...names, ...measures]),
		...people?.options,
		...passing?.options,
		...changes.options,
		...rated?.options,
		...written.options,
		...(claim === null ? {} : { claim: withNamesWritten(claim.claim, names, data) }),
	};
	const isNamed = [...geographies, period, measure].some((it) => it !== null);
	const condition = conditionLeft(placed, claim === null ? cuesRead : []);
	const parts = {
		text: whole.text,
		style,
		geographies,
		period,
		measure: isOpenWhose ? null : measure,
		...(besides === null || isOpenWhose ? {} : { besides }),
		...(release === null ? {} : { release }),
		cues: settleCues(all, isNamed, options, left.rest),
		options,
		unread: claim === null ? unreadIn(withoutSpans(left, [...misspelt, ...readAsides(told)]), lexicon) : [],
		...(condition === null ? {} : { condition }),
		...(rated?.unheld === undefined ? {} : { unheld: rated.unheld }),
	};
	if (claim !== null || coverage !== null) return parts;
	const meant = asMeant(parts, previous === undefined);
	const within = inRegionsRanged(withLeftOut(meant, told.rest, data, previous !== undefined), data);
	const ofEach = eachOfItsForces(within, told.rest, data, previous);
	return withoutRefusedPlaces(areasWithin(ofEach, told.rest, data), whole.folded, previous);
}

/** Where the text asks for something that needs no name, unknown words are no attempt at one. */
const isAsking = (cue: Cue): boolean => cue.weight > 1;
