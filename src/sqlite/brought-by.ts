import type { Brought, BroughtBy } from "../core/newsroom/embargoes/held-back.ts";
import type { Break } from "../core/statistics/break.ts";
import type { Geography } from "../core/statistics/geography.ts";
import { type ImportRecord, importsIn } from "./imports-in.ts";

const known = new Map<string, readonly ImportRecord[]>();

/** Which breaks and geographies of a built data set came with releases that were imported, and with no other. */
export function broughtBy(file: string): BroughtBy {
	return (releases) => {
		const imports = known.get(file) ?? importsIn(file);
		if (known.size > 3) known.clear();
		known.set(file, imports);
		const theirs = imports.filter(({ release }) => releases.has(release.id));
		const others = imports.filter(({ release }) => !releases.has(release.id));
		const only = (rowsOf: (it: ImportRecord) => readonly (Break | Geography)[]): Brought["breaks"] => {
			const open = new Set(others.flatMap(rowsOf).map(({ id }) => id));
			return new Set(
				theirs
					.flatMap(rowsOf)
					.map(({ id }) => id)
					.filter((id) => !open.has(id)),
			);
		};
		return { breaks: only((it) => it.breaks), geographies: only((it) => it.geographies) };
	};
}
