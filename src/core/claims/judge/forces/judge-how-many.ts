import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { withList } from "../../bind/place-bound.ts";
import { between, inside } from "../../bind/scene.ts";
import { timesAround } from "../../bind/times-around.ts";
import { forcesLeft } from "../../bind/without-places.ts";
import { rational } from "../../rational.ts";
import type { Mention } from "../../read/mention.ts";
import { type Case, type Judged, judged, notOurs, sentence, uncheckable } from "../case.ts";
import { betweenOf, pairsOf } from "../changes/pairs.ts";
import { decide } from "../decide.ts";
import { fit } from "../fits.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";

interface Forces {
	readonly area: string;
	readonly name: string;
	readonly members: readonly string[];
}

const membersOf = ({ scene, place }: Case): readonly Forces[] =>
	place.options.flatMap((area) => {
		const members = forcesLeft(scene, area);
		return members.length > 1 ? [{ area, name: placeName(scene, area), members }] : [];
	});

/**
 * "Of the 44 forces", where no area is named: those of a nation that has so many, or with them the forces of no area that
 * a measure is held for. Null where the words name an area, or no set is that large.
 */
function everyForce({ scene, place, subject }: Case, many: number): readonly Forces[] | null {
	if (place.how === "stated") return null;
	const all = scene.data.geographies();
	const apart = all.flatMap(({ id, kind, nation, members, regime }) =>
		kind === "force" && nation === null && members.length === 0 && regime === "mixed" ? [id] : [],
	);
	const nations = all.filter(({ kind, members }) => kind === "nation" && members.length > 1);
	const sets = nations.flatMap(({ id: area, name, members }) =>
		subject.options.flatMap((measure): readonly Forces[] => {
			const more = apart.filter((id) => scene.data.series(measure, id).length > 0);
			return [
				{ area, name, members },
				{
					area,
					name: `${name} with ${listed(more.map((id) => placeName(scene, id)))}`,
					members: [...members, ...more],
				},
			];
		}),
	);
	const found = sets.find(({ members }) => members.length === many);
	return found === undefined ? null : [found];
}

/** Which way a force went, where what is known of both years leaves no doubt. */
function wayFrom(a: Known, b: Known): "up" | "down" | "level" | null {
	if (a.high === null || b.high === null) return null;
	if (b.low > a.high) return "up";
	if (b.high < a.low) return "down";
	return isExact(a) && isExact(b) ? "level" : null;
}

type ForcesMention = Extract<Mention, { type: "how-many" | "every-force" }>;

const besides =
	/(?<![a-z])(?:bar(?:ring)?|but|except(?:ing)?(?: for)?|(?:apart|aside) from|other than|excluding|with the exception of|save for)(?: the)? $/;

/** "Every force bar Dorset": those that are told not to be among them. */
function leftOut({ scene, sentence: within, mention }: Case): readonly string[] {
	const named = inside(scene.places, { start: mention.end, end: within.end });
	const at = named.findIndex((one) => besides.test(between(scene, mention.end, one.start)));
	const [first] = at < 0 ? [] : named.slice(at);
	return first === undefined ? [] : withList(scene, named, first).flatMap((one) => one.geographies);
}

/** Whether as many forces of an area moved as was said. */
function movedAsSaid(it: Case<ForcesMention>, those: readonly string[], members: readonly string[]) {
	const { mention } = it;
	if (mention.type === "how-many") return fit(mention.quantity, rational(those.length)).fits;
	const out = leftOut(it);
	const meant = members.filter((id) => !out.includes(id));
	const many = meant.filter((id) => those.includes(id)).length;
	if (many !== (mention.none ? 0 : meant.length - mention.but)) return "no";
	return out.every((id) => those.includes(id) === mention.none) ? "exactly" : "unknown";
}

/** "Thirty-seven of the 43 forces recorded more": counted over the forces of an area, where all of them are held for both years. */
export function judgeHowMany(it: Case<ForcesMention>): Judged {
	const { scene, mention, state } = it;
	const told =
		/(?:of|all) (?:the )?(\d\d) /.exec(`${between(scene, mention.start, mention.end)} `) ??
		/(?:of|all) (?:the )?(\d\d) [^.;\d]* (?:and|but) [a-z ]+ in (?:only |just )?$/.exec(
			between(scene, it.sentence.start, mention.start),
		);
	const many = told?.[1];
	const ofAll = many === undefined ? null : everyForce(it, Number(many));
	const missing = notOurs(
		ofAll === null ? it : { ...it, place: { ...it.place, options: ["all"], below: false } },
	);
	if (missing !== null) return uncheckable("rank", missing);
	const rival = inside(scene.places, { start: mention.end, end: it.sentence.end }).find((one) =>
		/(?<![a-z])than(?: (?:in|by|did))?(?: the)? $/.test(between(scene, mention.end, one.start)),
	);
	if (rival !== undefined)
		return uncheckable("rank", "How many forces recorded more or fewer than another is not worked out.");
	const words = betweenOf(scene, timesAround(scene, it.sentence, mention));
	const areas = ofAll ?? membersOf(it);
	const trials = areas.flatMap(({ name, members, area }) =>
		it.subject.options.flatMap((measure) => {
			const [first = area] = members;
			const years = yearsKnown(scene.data, scene.look, measure, first);
			return pairsOf(words, years, state, scene.page.terse).flatMap(
				({ earlier, later, plain }): readonly Trial[] => {
					if (!plain) return [];
					const moved = members.flatMap((id) => {
						const [a, b] = [earlier, later].map((year) => scene.look(measure, id, year)[0]);
						return a === undefined || b === undefined ? [] : [{ id, a, b, way: wayFrom(a, b) }];
					});
					const those = moved.filter(({ way }) => way === mention.direction);
					const all = moved.length === members.length && moved.every(({ way }) => way !== null);
					const names =
						those.length > 0 && those.length < 8
							? `: ${listed(those.map(({ id }) => placeName(scene, id)))}`
							: "";
					return [
						{
							result: all
								? movedAsSaid(
										it,
										those.map(({ id }) => id),
										members,
									)
								: "unknown",
							reading: readingOf(scene, area, `${periodLabel(earlier)} to ${periodLabel(later)}`, measure),
							working: `${count(those.length)} of the ${count(members.length)} forces of ${name} ${mention.direction === "up" ? "rose" : "fell"}${names}`,
							why: all
								? "those it leaves out went the same way"
								: `not all forces of ${name} are held for both years`,
							figures: those.flatMap(({ a, b }) => [...a.figures, ...b.figures]),
							plain,
							actual: rational(those.length),
						},
					];
				},
			);
		}),
	);
	if (trials.length === 0) return uncheckable("rank", "The forces or the years it speaks of are not named.");
	const decision = decide(
		trials,
		words.later !== null && it.subject.how !== "assumed" && (ofAll !== null || it.place.how === "stated"),
	);
	const { trial, verdict } = decision;
	const open = trial?.result === "unknown" ? trial.why : "other years may be meant";
	return judged(
		"rank",
		decision,
		it,
		sentence(verdict === "cannot-be-checked" ? open : (trial?.working ?? "")),
	);
}
