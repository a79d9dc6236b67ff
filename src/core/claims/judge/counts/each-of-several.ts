import type { CountMention } from "../../bind/difference.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { PlaceMention } from "../../read/places.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { decide } from "../decide.ts";
import { type CountTime, firmness } from "../periods-for.ts";
import { countTrials } from "./count-trials.ts";

/** "Kent and Essex both recorded more than 1,000", "1,000 each in": the number is told of every one, and holds if it does of all. Null where it is not so told. */
export function eachOfSeveral(it: Case<CountMention>, when: CountTime): Judged | null {
	const places = placesEach(it);
	if (places.length < 2 || notOurs(it) !== null) return null;
	const { scene, subject, state } = it;
	const firm = firmness(when, state) === "named" && (subject.how !== "assumed" || scene.page.terse);
	const decisions = places.map((place) => decide(countTrials(it, place, when), firm));
	const failed = decisions.find((one) => one.verdict === "does-not-hold");
	if (failed !== undefined) return judged("count", failed, it, sentence(failed.trial?.working ?? ""));
	const open = decisions.find((one) => one.verdict === "cannot-be-checked");
	if (open !== undefined)
		return uncheckable(
			"count",
			sentence(open.trial?.why || open.trial?.working || "it is told of each of several forces"),
			open.trial?.reading,
			open.trial?.figures,
		);
	const working = decisions.flatMap((one) => one.trial?.working ?? []).join("; ");
	const figures = decisions.flatMap((one) => one.trial?.figures ?? []);
	const [rounded] = decisions.filter((one) => one.verdict === "holds-after-rounding");
	const decision = rounded ?? decisions[0];
	if (decision?.trial == null) return null;
	const trial = { ...decision.trial, working, figures };
	return judged("count", { ...decision, trial, also: [] }, it, sentence(working));
}

/** The places each of which a number is told of, by id; empty where it is of one, or of all together. */
function placesEach({ scene, sentence: within, mention }: Case<CountMention>): readonly string[] {
	const clause = clauseAt(scene, within, mention.start);
	const named = inside(scene.places, clause).filter((one) => one.binds && !one.part);
	const before = named.filter((one) => one.end <= mention.start);
	const last = before.at(-1);
	const lead = last === undefined ? "" : between(scene, last.end, mention.start);
	const tail = between(scene, mention.end, clause.end);
	if (last !== undefined && (apart.test(lead) || each.test(tail))) return listOf(scene, before);
	const after = named.filter((one) => one.start >= mention.end);
	return before.length === 0 && each.test(tail) ? listOf(scene, after) : [];
}

const apart =
	/^(?:'s)?(?: police| forces?| constabular(?:y|ies))?,? (?:both|each|all(?: (?:two|three|four|five|six))?)(?! (?:together|told|in))(?![a-z])[^.;]{0,50}$/;
const each = /^(?: [a-z-]+){0,6} (?:each|apiece)(?![a-z])/;

/** Places told one after the other: the whole list, or nothing where more stands between. */
function listOf(scene: Case["scene"], places: readonly PlaceMention[]): readonly string[] {
	const isList = places.every((one, at) => {
		const next = places[at + 1];
		return (
			next === undefined ||
			/^(?:'s)?(?: police)?(?:,|,? and| &)(?: the)? $/.test(between(scene, one.end, next.start))
		);
	});
	return isList ? places.flatMap((one) => one.geographies.slice(0, 1)) : [];
}
