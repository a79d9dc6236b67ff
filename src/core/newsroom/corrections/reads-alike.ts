import type { DataSet } from "../../statistics/data-set.ts";

/** Mid-year estimates are held for years in between. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];

/**
 * Whether two data sets say the same to whoever asks them anything, whatever their hashes are. `pause` lets others have
 * their turn between two measures.
 */
export async function readsAlike(a: DataSet, b: DataSet, pause: () => Promise<void>): Promise<boolean> {
	if (plainly(a) !== plainly(b)) return false;
	for (const { id } of a.measures()) {
		if (a.geographies().some((it) => figures(a, id, it.id) !== figures(b, id, it.id))) return false;
		await pause();
	}
	return true;
}

function plainly(data: DataSet): string {
	const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, at) => FIRST_YEAR + at);
	const geographies = sorted(data.geographies());
	return JSON.stringify([
		sorted(data.measures()),
		geographies,
		data.places(),
		sorted(data.releases()),
		sorted(data.breaks()),
		sorted(data.statements({})),
		geographies.map(({ id }) => [data.contact(id), years.map((year) => data.population(id, year))]),
	]);
}

const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
	rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const figures = (data: DataSet, measure: string, geography: string): string =>
	JSON.stringify(
		data.series(measure, geography).map(({ period }) => data.vintages(measure, geography, period)),
	);
