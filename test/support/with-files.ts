import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDraft } from "../../src/sqlite/data-set/draft.ts";
import { type OpenDataSet, openDataSet } from "../../src/sqlite/data-set.ts";
import { type ReleaseRead, readRelease, realSetting } from "../importers/support/read.ts";
import { realContent } from "../sqlite/built.ts";

/** A file of a publisher, or of a newsroom with its mapping. */
interface FileRead {
	readonly path: string;
	readonly companion?: string;
}

/** The data set of data/ with what the importers read from some files beside it; it goes when the caller closes it. */
export async function withFiles(...files: readonly FileRead[]): Promise<OpenDataSet> {
	const content = realContent();
	const reads: ReleaseRead[] = [];
	for (const { path, companion } of files) {
		const { measures, ...setting } = realSetting();
		const held = [...measures, ...reads.flatMap((one) => one.measures)];
		reads.push(await readRelease(path, { ...setting, measures: held, companion: companion ?? null }));
	}
	// What is held already stays as it is.
	const byId = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] =>
		all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	const { observations, ...plain } = content;
	using draft = startDraft(
		{
			plain: {
				...plain,
				measures: byId([...plain.measures, ...reads.flatMap(({ measures }) => measures)]),
				geographies: byId([...plain.geographies, ...reads.flatMap(({ geographies }) => geographies)]),
				releases: [...plain.releases, ...reads.map(({ release }) => release)],
				statements: [...plain.statements, ...reads.flatMap(({ statements }) => statements)],
			},
			files: [],
			imports: reads.map(recorded),
		},
		folder,
	);
	draft.add([...observations, ...reads.flatMap((it) => it.observations)]);
	const { file } = draft.finish();
	const opened = openDataSet(file);
	const close = () => {
		opened.close();
		rmSync(folder, { recursive: true });
	};
	return { ...opened, close, [Symbol.dispose]: close };
}

const recorded = ({ observations: _observations, findings: _findings, ...read }: ReleaseRead) => ({
	...read,
	version: 1,
	file: "",
	sha256: "",
	companion: null,
	imported: "2026-11-24",
	change: "revision" as const,
});
