import { listed, periodLabel } from "../../../wording/periods.ts";
import { jointBefore } from "../../bind/joint-before.ts";
import { asOneWords } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import { rational } from "../../rational.ts";
import type { Case } from "../case.ts";
import { isExact, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";
import { arithmetic, type ChangeSaid, changeFits, sizeOf } from "./changes.ts";
import { type Between, pairsOf } from "./pairs.ts";

/** "Together Essex and Kent recorded 1,809, up 18%": the change in the sum of the forces told of together, and of none of them; null where none are. */
export function jointChange(it: Case, said: ChangeSaid, words: Between): readonly Trial[] | null {
	const { scene, state, subject } = it;
	const ids = jointForces(it);
	const [first] = ids;
	if (first === undefined || ids.length < 2) return null;
	const trials = subject.options.flatMap((measure) =>
		pairsOf(words, yearsKnown(scene.data, scene.look, measure, first), state, scene.page.terse).flatMap(
			({ earlier, later, plain, aside }): readonly Trial[] => {
				const [from, to] = [earlier, later].map((year) =>
					ids.flatMap((id) => scene.look(measure, id, year).find(isExact) ?? []),
				);
				if (from?.length !== ids.length || to?.length !== ids.length || aside !== undefined) return [];
				const [a, b] = [from, to].map((parts) => parts.reduce((sum, { low }) => sum + low, 0n));
				const fits = a === undefined || b === undefined ? null : changeFits(said, rational(a), rational(b));
				if (a === undefined || b === undefined || fits === null) return [];
				const names = listed(ids.map((id) => placeName(scene, id)));
				return [
					{
						result: fits.fits,
						reading: `${names}, ${periodLabel(earlier)} to ${periodLabel(later)}, ${producerOf(scene, measure)}`,
						working: `${names}: ${arithmetic(said, a, b)}`,
						why: "",
						figures: [...from, ...to].flatMap(({ figures }) => figures),
						plain,
						actual: sizeOf(said, rational(a), rational(b)),
						ends: [a, b],
					},
				];
			},
		),
	);
	return trials.length > 0 ? trials : null;
}

function jointForces({ scene, sentence, mention, state, place }: Case): readonly string[] {
	if (!place.several) return [];
	const before = place.how === "stated" ? [] : jointBefore(scene, sentence, mention, state);
	if (before.length > 0) return before;
	const lead = { start: sentence.start, end: mention.start };
	if (!asOneWords.test(between(scene, sentence.start, sentence.end))) return [];
	const named = inside(scene.places, lead).flatMap(({ binds, part, geographies: [id] }) =>
		binds && !part && id !== undefined && place.options.includes(id) ? [id] : [],
	);
	return [...new Set(named)];
}
