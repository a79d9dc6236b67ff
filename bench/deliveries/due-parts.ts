import { join } from "node:path";
import { ask } from "../../src/core/ask.ts";
import type { DueParts } from "../../src/core/newsroom/digests/due-parts.ts";
import type { Store } from "../../src/core/newsroom/store.ts";
import { ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";

/** What digests are made with, on the real data set built into `home`; the messages are their finding alone. */
export function dueParts(store: Store, home: string): DueParts & Disposable {
	const { dataSet } = ensureDataSet(join(import.meta.dirname, "../../data"), home);
	if (dataSet === null) throw new Error("data/ cannot be built");
	return {
		store,
		data: () => dataSet,
		ask: (text) => ask({ text, style: "command", today: "2026-11-24" }, dataSet),
		reasonOf: () => null,
		rhythms: async () => [],
		label: () => "",
		render: (digest) => ({
			parent: { text: `${digest.kind}: ${digest.figures.length} figures` },
			thread: [],
		}),
		[Symbol.dispose]: () => dataSet[Symbol.dispose](),
	};
}
