import { type Break, breaksBetween } from "./break.ts";
import type { DataSet } from "./data-set.ts";
import { doesNotCompare, type Footnote, noteWords, onsetIn } from "./footnote.ts";
import type { Period } from "./period.ts";

/** A footnote by which figures of its release do not compare over time. */
interface Doubt {
	readonly release: string;
	readonly producer: string;
	readonly url: string;
	readonly note: Footnote;
	/** The first day of the new state, which only comparisons with an earlier time cross; null where it is not told. */
	readonly onset: string | null;
}

const known = new WeakMap<DataSet, readonly Doubt[]>();

function doubtsIn(data: DataSet): readonly Doubt[] {
	const before = known.get(data);
	if (before !== undefined) return before;
	const all = data.releases().flatMap(({ id: release, producer, url }) =>
		data
			.footnotes(release)
			.filter(({ text, measure, geography }) => (measure ?? geography) !== null && doesNotCompare(text))
			.map((note): Doubt => ({ release, producer, url, note, onset: onsetIn(note.text) })),
	);
	known.set(data, all);
	return all;
}

/**
 * The breaks that a comparison of two periods crosses, for a geography given with its members (D24): those of the data
 * set, and those that the publisher of either figure tells of in a footnote that its row carries.
 */
export function breaksOver(
	data: DataSet,
	measure: string,
	geographies: readonly string[],
	earlier: Period,
	later: Period,
): readonly Break[] {
	const told = breaksBetween(data.breaks(), measure, geographies, earlier, later);
	const doubts = doubtsIn(data);
	if (doubts.length === 0) return told;
	const [own = ""] = geographies;
	// A published row carries what its publisher prints below it; one added up here, what is printed below its parts.
	const isAddedUp = [earlier, later].every((period) => data.observation(measure, own, period) === undefined);
	const rows = isAddedUp ? geographies : [own];
	const noted = doubts.filter(({ release, note, onset }) => {
		if (onset !== null && (onset <= earlier.start || onset > later.end)) return false;
		if (note.geography === null && note.measure !== measure) return false;
		return rows
			.filter((it) => note.geography === null || it === note.geography)
			.some((geography) =>
				[earlier, later].some((period) => {
					const row = data.observation(measure, geography, period);
					return row?.release === release && row.note.includes(note.text);
				}),
			);
	});
	// The same words stand below several tables.
	const each = new Map(noted.map((it) => [`${it.note.geography} ${it.note.text}`, it]));
	return [
		...told,
		...[...each.values()].map(({ release, producer, url, note, onset }): Break => {
			const area = note.geography === null ? null : (data.geography(note.geography)?.name ?? note.geography);
			return {
				id: `${release} ${note.sheet} note ${note.number}`,
				measure,
				geography: note.geography,
				date: onset ?? later.start,
				until: null,
				kind: "coverage",
				text: noteWords(producer, area === null ? [] : [area], note.text),
				short: "not comparable, by the publisher’s note",
				source: url,
				comparable: false,
			};
		}),
	];
}
