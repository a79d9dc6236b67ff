import { foldText } from "../clean-text.ts";
import { largeTowns } from "./large-towns.ts";
import type { Name } from "./lexicon.ts";
import type { IndexedName } from "./name-index.ts";
import { coreWords, keyOf, nameWords, withLongForms } from "./name-key.ts";
import { onlyAsWritten } from "./only-as-written.ts";
import { isPolice } from "./police-words.ts";

/** How much less likely than a force or a county a smaller place is to be asked about. */
const rarity: Readonly<Record<Name["rank"], number>> = { geography: 0, place: 0.06, council: 0.5, town: 1 };

/** Of words run together in the wrong order: "yorkshirewest". */
const fewestTurned = 9;

/** All spellings that may have been misspelt, each once. */
export function spellingsOf(
	names: readonly Name[],
	meanings: ReadonlyMap<string, Name>,
): readonly IndexedName<Name>[] {
	const spellings = new Map<string, IndexedName<Name>>();
	for (const name of names) {
		if (onlyAsWritten.has(name.text)) continue;
		const cost = largeTowns.has(name.text) ? rarity.place : rarity[name.rank];
		const [core = [], ...others] = spellingsOfName(name);
		const turned = core.length === 2 && cost < rarity.council ? [keyOf(core.toReversed())] : [];
		for (const letters of [...[core, ...others].map(keyOf), ...turned]) {
			// What the letters mean when rightly spelt they mean when misspelt.
			if (spellings.has(letters) || (meanings.get(letters) ?? name) !== name) continue;
			const isTurned = turned.includes(letters);
			if (isTurned && letters.length < fewestTurned) continue;
			spellings.set(letters, { letters, value: name, rarity: cost, ...(isTurned ? { turned: true } : {}) });
		}
	}
	return [...spellings.values()];
}

/** The words that a name may be misspelt from: its own, without "police", without what links them, with short forms written out. */
export function spellingsOfName({ words }: Name): readonly (readonly string[])[] {
	const core = coreWords(words);
	return [core, withLongForms(core), words, words.filter((word) => !isPolice(word))];
}

/** A name that is none of ours. */
export const nearName = (text: string): IndexedName<Name> => ({
	letters: keyOf(nameWords(foldText(text))),
	value: null,
	rarity: 0,
});
