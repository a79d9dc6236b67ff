import type { CountMention } from "../../bind/difference.ts";
import { inside } from "../../bind/scene.ts";
import { compare, rational } from "../../rational.ts";
import { type Case, type Judged, judged, sentence } from "../case.ts";
import type { CountTime } from "../periods-for.ts";
import { countTrials } from "./count-trials.ts";

const persons =
	"people|persons|men|women|offenders|perpetrators|paedophiles|predators|abusers|suspects|culprits|victims|children|youngsters|girls|boys|kids|teenagers|adults";
const deeds = "arrests|convictions|prosecutions|charges|images|pictures|photos|photographs|videos|files";
const wrong = new RegExp(
	`^(?:(?:different|separate|individual|vile|sick|indecent|abusive|child|abuse|such|local|young) )*(?<thing>${persons}|${deeds})(?![a-z'])`,
);

/** Smaller counts are the number of too many things. */
const LEAST = rational(100);

/**
 * "Kent Police arrested 1,568 people": exactly the number of offences of the place and the financial year named is told as
 * one of persons or images, of which nothing is counted (D32). Null for any other number.
 */
export function ofTheWrongThing(it: Case<CountMention>, when: CountTime, name: string): Judged | null {
	const { quantity } = it.mention;
	const thing = wrong.exec(name)?.groups?.["thing"];
	// Victims and offenders are a subject of their own; what they are of is told beside them.
	const ours = inside(it.scene.subjects, it.sentence).find(({ measures }) => measures.length > 0);
	if (thing === undefined || ours === undefined) return null;
	const subject = { options: ours.measures, how: "stated" as const, foreign: null };
	if (it.place.how !== "stated" || it.place.several) return null;
	if (quantity.hedge !== "none" || quantity.value.under !== 1n || compare(quantity.value, LEAST) < 0)
		return null;
	if (when.time?.type !== "year" || when.total) return null;
	// A bare "2018" may be of another year than the figure is.
	const year = when.time.periods[0]?.start;
	if (year?.endsWith("-04-01") !== true) return null;
	const trial = it.place.options
		.flatMap((place) => countTrials({ ...it, subject }, place, when))
		.find(
			({ plain, result, of, figures }) =>
				plain && result === "exactly" && figures.length > 0 && of?.period.start === year,
		);
	if (trial === undefined) return null;
	const decision = { verdict: "does-not-hold" as const, trial, also: [] };
	return judged(
		"count",
		decision,
		{ ...it, subject },
		`${sentence(trial.working)} That is how many offences were recorded; it is no number of ${thing}.`,
	);
}
