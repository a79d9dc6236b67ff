import type { DataSet } from "../../statistics/data-set.ts";
import { isExact, type Known, type Lookup } from "../judge/known.ts";
import type { Mention } from "../read/mention.ts";
import type { Sentence } from "../text/sentences.ts";
import { leftOutOf } from "./left-out.ts";
import { clauseAt, inside, type Scene } from "./scene.ts";

/**
 * "Leave out Gwent, and Wales had 629": the same text held against areas less the places its sentence leaves out of a
 * number. An order of forces tells for itself which it leaves out.
 */
export function withoutPlaces(scene: Scene, sentence: Sentence, mention?: Mention): Scene {
	if (mention?.type === "rank") return scene;
	const out = leftOutOf(scene, sentence, mention);
	const ids = out.flatMap(({ geographies: [id] }) => id ?? []);
	if (ids.length === 0) return scene;
	if (mention !== undefined && OF_FORCES.has(mention.type)) return { ...scene, without: ids };
	const clause = mention === undefined ? sentence : clauseAt(scene, sentence, mention.start);
	const counts = inside(scene.mentions, clause).filter(({ type }) => type === "count");
	// "40,468 in England and Wales, or 36,694 without the Met": which of several counts it is told of is not sure.
	const isSure = counts.length < 2 || out.some((it) => it.start < (counts[0]?.start ?? 0));
	return { ...scene, look: lessen(scene, ids, isSure), without: ids };
}

/** What counts the forces of an area goes by the count of each. */
const OF_FORCES: ReadonlySet<Mention["type"]> = new Set(["forces-past", "how-many", "every-force", "only"]);

/** The forces of an area that are not left out of it. */
export function forcesLeft(
	{ data, without = [] }: Pick<Scene, "data" | "without">,
	area: string,
): readonly string[] {
	const out = new Set(without.flatMap((id) => [id, ...(data.geography(id)?.members ?? [])]));
	return (data.geography(area)?.members ?? []).filter((id) => !out.has(id));
}

/** Whether an area stands for what is left of it. */
export const isLessened = ({ data, without = [] }: Pick<Scene, "data" | "without">, area: string): boolean =>
	without.length > 0 && isAround(data, area, without);

const isAround = (data: DataSet, area: string, ids: readonly string[]): boolean => {
	const members = data.geography(area)?.members ?? [];
	return ids.every((id) =>
		(data.geography(id)?.members.length ?? 0) > 0
			? id !== area && data.geography(id)?.members.every((one) => members.includes(one))
			: members.includes(id),
	);
};

function lessen({ data, look }: Scene, out: readonly string[], isSure: boolean): Lookup {
	return (measure, area, period) => {
		const whole = look(measure, area, period);
		const [first] = whole;
		if (first === undefined || !isAround(data, area, out)) return whole;
		const parts = out.flatMap((id) => look(measure, id, period).find(isExact) ?? []);
		const less = parts.reduce((sum, part) => sum + part.low, 0n);
		const figures = [...first.figures, ...parts.flatMap((part) => part.figures)];
		// How much is left where a part is not held lies anywhere below the whole, which may never have had it.
		if (parts.length < out.length)
			return [...whole, { ...first, low: 0n, high: first.high, figures, how: "summed" }];
		const rest = whole.filter(isExact).map((one): Known => {
			const left = one.low - less;
			return { ...one, low: left, high: left, figures, how: "summed" };
		});
		return isSure ? rest : [...rest, ...whole];
	};
}
