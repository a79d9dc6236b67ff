import { financialYear } from "../../src/core/statistics/period.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { DATA } from "../data-package/package-copy.ts";
import { count, goLive, inUse, record } from "../sqlite/imported.ts";

/** Imports a release that says Kent's shoplifting was 1,000 in 2021/22 and this in 2022/23, and opens what is in use in `home` then. */
export async function kentShoplifting(
	home: string,
	id: string,
	published: string,
	value: number,
	reason: string,
): Promise<OpenDataSet> {
	const it = record(id, published, { reason });
	const measures = it.measures.map((one) => ({ ...one, periodicity: "financial-year" as const }));
	const counts = [
		count("kent", financialYear(2021), 1000, id),
		count("kent", financialYear(2022), value, id),
	];
	await goLive(DATA, home, { ...it, measures }, counts);
	return inUse(DATA, home);
}
