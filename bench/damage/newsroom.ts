import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { financialYear } from "../../src/core/statistics/period.ts";
import { ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";

const ROOT = join(import.meta.dirname, "../..");
export const DATA = join(ROOT, "data");
const RELEASE = join(ROOT, "test/importers/fixtures/prc-pfa-oct-2023-trimmed.csv.gz");

/** A data set in use: its file, and the figures that every data set of these tests must give, as published. */
export interface Answers {
	readonly file: string;
	readonly images: number | null | undefined;
	/** Code 86, which only the import brings by quarters. */
	readonly imported: boolean;
}

/** What a newsroom answers after a start. */
export function answersOf(home: string): Answers {
	const { dataSet } = ensureDataSet(DATA, home);
	if (dataSet === null) throw new Error("no data set can be opened");
	const { file } = dataSet;
	const images = dataSet.observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value;
	const imported = dataSet
		.releases()
		.some(({ id, sha256 }) => id === "home-office-prc-2023-10" && sha256 !== "");
	dataSet.close();
	return { file, images, imported: imported && file !== "" };
}

export interface Ended {
	readonly status: number | null;
	readonly said: string;
}

/** Imports the trimmed release as somebody at a terminal does; `begun` may end it. */
export async function importRelease(
	home: string,
	begun: (kill: () => void) => void = () => {},
): Promise<Ended> {
	const program = spawn(process.execPath, [join(ROOT, "src/cli.js"), "data", "import", RELEASE, "--yes"], {
		env: { ...process.env, BLOTTER_HOME: home, NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "pipe"],
	});
	begun(() => program.kill("SIGKILL"));
	const ended = new Promise<number | null>((resolve) => void program.on("exit", resolve));
	const [out, complaints, status] = await Promise.all([text(program.stdout), text(program.stderr), ended]);
	return { status, said: out + complaints };
}
