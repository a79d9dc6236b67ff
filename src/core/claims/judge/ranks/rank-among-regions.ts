import { listed, periodLabel } from "../../../wording/periods.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";
import type { Known } from "../known.ts";
import type { Trial } from "../trial.ts";
import { placeName, readingOf } from "../words.ts";
import { beaten, type Value } from "./rank-values.ts";

/**
 * "The North East has the highest rate", with no word of which others: an order of the regions, confirmed only where it is
 * the same with Wales among them.
 */
export function rankAmongRegions(
	{ scene, mention }: Case<RankMention>,
	known: Known,
	valueOf: (one: Known) => Value | null,
	isPerHead: boolean,
): readonly Trial[] {
	const own = valueOf(known);
	const regions = scene.data.geographies().flatMap(({ id, kind }) => (kind === "region" ? [id] : []));
	const values = (ids: readonly string[]) =>
		ids
			.filter((id) => id !== known.geography)
			.flatMap((id) => scene.look(known.measure, id, known.period)[0] ?? [])
			.flatMap((one) => valueOf(one) ?? []);
	const [others, all] = [values(regions), values([...regions, "wales"])];
	if (own === null || others.length < regions.length - 1) return [];
	const isSo = [others, all].every((among) => {
		const { better, open } = beaten(own, among, mention.side);
		return better === mention.place - 1 && open === 0;
	});
	const order = [own, ...others].toSorted(
		(a, b) => Number(b.low - a.low) * (mention.side === "highest" ? 1 : -1),
	);
	const list = listed(order.map((one) => `${placeName(scene, one.known.geography)} ${one.words}`));
	const working = `England, ${periodLabel(known.period)}${isPerHead ? " (for every 100,000 residents)" : ""}: ${list}`;
	return [
		{
			result: isSo ? "exactly" : "unknown",
			reading: `${readingOf(scene, known.geography, known.period, known.measure)}, among the regions of England`,
			working,
			why: `it does not say among which others; ${working}`,
			figures: order.flatMap((one) => one.known.figures),
			plain: false,
			actual: null,
		},
	];
}
