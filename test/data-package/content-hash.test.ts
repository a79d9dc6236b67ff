import fc from "fast-check";
import { expect, test } from "vitest";
import type { DataSetContent } from "../../src/data-package/content.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { contentHash } from "../support/content-hash.ts";
import { DATA } from "./package-copy.ts";

const { content } = readDataPackage(DATA);
if (content === null) throw new Error("the package has problems");
const hash = contentHash(content);

test("rows in another order are the same content", () => {
	const turned: DataSetContent = {
		contacts: content.contacts,
		statements: content.statements.toReversed(),
		breaks: content.breaks.toReversed(),
		population: content.population.toReversed(),
		observations: content.observations.toReversed(),
		footnotes: content.footnotes.toReversed(),
		releases: content.releases.toReversed(),
		places: content.places.toReversed(),
		geographies: content.geographies.toReversed(),
		measures: content.measures.toReversed(),
	};
	expect(contentHash(turned)).toBe(hash);
});

test("fields in another order are the same content", () => {
	const observations = content.observations.map((row) =>
		Object.fromEntries(Object.entries(row).toReversed()),
	) as unknown as DataSetContent["observations"];
	expect(contentHash({ ...content, observations })).toBe(hash);
});

test("one count changed, one row gone or one row twice is another content", () => {
	fc.assert(
		fc.property(
			fc.nat(content.observations.length - 1),
			fc.constantFrom("changed", "gone", "twice"),
			(at, how) => {
				const observations = content.observations.flatMap((row, index) => {
					if (index !== at) return [row];
					if (how === "gone") return [];
					return how === "twice" ? [row, row] : [{ ...row, value: (row.value ?? 0) + 1 }];
				});
				expect(contentHash({ ...content, observations })).not.toBe(hash);
			},
		),
		{ numRuns: 30 },
	);
});
