import type { DataSet } from "../statistics/data-set.ts";
import { cleanText } from "./clean-text.ts";
import { lexiconOf } from "./lexicon.ts";
import type { QuestionParts } from "./parts.ts";
import { passageOf, withoutSpans, wordsOf } from "./passage.ts";
import { readCommand } from "./readers/command.ts";
import { readNames } from "./readers/geography.ts";
import { readMeasure } from "./readers/measure.ts";
import { readOptions } from "./readers/options.ts";
import { readPeriods } from "./readers/period.ts";
import { joinPeriods } from "./refiners/join-periods.ts";

export interface Reader {
	readonly style: QuestionParts["style"];
	readonly data: DataSet;
	/** ISO date. */
	readonly today: string;
	/** The question before it in the thread. */
	readonly previous?: QuestionParts;
}

/** What a text asks, as far as it can be read. Any text gives parts; none throws. */
export function readQuestion(raw: string, { style, data, today }: Reader): QuestionParts {
	const text = cleanText(raw);
	const whole = passageOf(text);
	const { options, spans } = readOptions(whole);
	let passage = withoutSpans(whole, spans);
	const command = readCommand(passage);
	if (command !== null) passage = withoutSpans(passage, [command]);
	const measure = readMeasure(passage, data);
	if (measure !== null) passage = withoutSpans(passage, [measure]);
	const periods = readPeriods(passage, today);
	passage = withoutSpans(passage, periods);
	const geographies = readNames(passage, lexiconOf(data));
	passage = withoutSpans(passage, geographies);
	return {
		text,
		style,
		geographies,
		period: joinPeriods(whole, periods),
		measure,
		cues: command === null ? [] : [command],
		options,
		unread: wordsOf(passage.rest).map((word) => word.text),
	};
}
