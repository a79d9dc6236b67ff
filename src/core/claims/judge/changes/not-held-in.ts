import type { Period } from "../../../statistics/period.ts";
import { periodLabel } from "../../../wording/periods.ts";
import type { Scene } from "../../bind/scene.ts";
import { isExact } from "../known.ts";
import { knownWords, placeName, unheldWords } from "../words.ts";
import type { PeriodPair } from "./pairs.ts";

/**
 * Why a measure tells no change between two years: nothing is held of one of them, or only another measure holds it, and
 * no change is ever made of two (D26).
 */
export function notHeldIn(
	scene: Scene,
	measure: string,
	place: string,
	{ earlier, later }: Pick<PeriodPair, "earlier" | "later">,
): string {
	const { data, look } = scene;
	const missing = look(measure, place, earlier).length === 0 ? earlier : later;
	const others = data.measures().filter((it) => it.id !== measure);
	const exactIn = (id: string, year: Period) => look(id, place, year).find(isExact);
	const [other] = others.flatMap((it) => exactIn(it.id, missing) ?? []);
	if (other === undefined) return `nothing is held for ${placeName(scene, place)} in ${periodLabel(missing)}`;
	const unheld = unheldWords(scene, measure, place, missing);
	const isInOne = others.some(({ id }) => [earlier, later].every((year) => exactIn(id, year) !== undefined));
	if (isInOne) return unheld;
	const counted = data.measure(other.measure)?.name ?? other.measure;
	return `${unheld}; the ${knownWords(other)} of that year counts ${counted}, another measure, and two measures must never make one percentage`;
}
