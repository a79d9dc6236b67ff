import { isBare } from "../names/bare-names.ts";
import { everydayNames } from "../names/everyday-names.ts";
import { directions, type Lexicon } from "../names/lexicon.ts";
import { nameWithWord } from "../names/name-with-word.ts";
import type { GeographyRead } from "../parts.ts";
import type { Passage } from "../passage.ts";
import { otherWords } from "../phrases/other-words.ts";
import { unknownName } from "./geography.ts";
import { runsOf } from "./misspelt.ts";
import { isRunning, leadsToCapital, leadsToName } from "./running-text.ts";

/** Words that only one force has in its name, asked about with that one: "trend mercia", "mercia vs kent". */
export function readHalfNames(passage: Passage, lexicon: Lexicon): readonly GeographyRead[] {
	const running = isRunning(passage);
	return runsOf(passage).flatMap(([word, ...more]) => {
		if (word === undefined || more.length > 0 || isCommon(word.text)) return [];
		const before = passage.folded.slice(0, word.start);
		if (running && !leadsToName.test(before) && !leadsToCapital.test(before)) return [];
		const ids = nameWithWord([word.text], lexicon)?.meaning.geographies ?? [];
		const isForce = ids.some((id) => lexicon.forces.get(id)?.[0] === id);
		return isForce ? [unknownName(passage, word, ids)] : [];
	});
}

const isCommon = (word: string): boolean =>
	isBare(word) ||
	everydayNames.has(word) ||
	otherWords().has(word) ||
	directions.some((it) => word.startsWith(it));
