import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** What each folder of src/ may import: other folders, and packages. main.js, cli.js and cli/ put together and may import everything. */
const MAY_IMPORT: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
	core: { folders: [], packages: ["zod", "croner"] },
	blocks: { folders: ["core"], packages: ["@slack/types", "zod"] },
	slack: {
		folders: ["core", "blocks"],
		packages: [
			"@slack/bolt",
			"lru-cache",
			"@slack/web-api",
			"@slack/socket-mode",
			"@slack/types",
			"zod",
			"pino",
			"undici",
			"yaml",
		],
	},
	playground: {
		folders: ["core", "blocks"],
		packages: ["emulate", "@slack/types", "zod", "pino", "yaml"],
	},
	importers: { folders: ["core"], packages: ["yauzl", "csv-parse", "zod", "yaml", "pino"] },
	"data-package": { folders: ["core"], packages: ["csv-parse", "csv-stringify", "zod"] },
	store: { folders: ["core"], packages: ["zod"] },
	sqlite: { folders: ["core", "data-package", "store"], packages: ["better-sqlite3", "zod"] },
	postgres: { folders: ["core", "store"], packages: ["pg", "pg-boss", "zod"] },
	pictures: { folders: ["core"], packages: ["@resvg/resvg-js", "@expo-google-fonts/inter", "zod"] },
	operations: { folders: ["core"], packages: ["lru-cache", "pino", "zod"] },
};

/** Within core a folder imports only from the rows above its own. Files in core itself belong to the row they are named in. */
const CORE: readonly (readonly string[])[] = [
	["statistics", "problem", "answer", "answer-id"],
	["question", "wording"],
	["chart"],
	["claims"],
	["kinds"],
	["ask"],
	["newsroom"],
];

const COMPOSITION = new Set([
	"main.js",
	"start.ts",
	"cli.js",
	"cli",
	"config.ts",
	"near-misses.ts",
	"newsroom.ts",
	"settings.ts",
	"open-playground.ts",
	"open-store.ts",
	"open-desk.ts",
	"follow-data.ts",
	"open-intake.ts",
	"open-workspace.ts",
]);

interface Import {
	readonly file: string;
	readonly from: string;
}

const imports: readonly Import[] = globSync("src/**/*.{ts,tsx}").flatMap((file) => {
	const code = readFileSync(file, "utf8");
	const found = code.matchAll(
		/^(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/gm,
	);
	return [...found].map((match) => ({ file, from: match[1] ?? match[2] ?? "" }));
});

const folderOf = (path: string): string => path.split("/")[1] ?? "";

const rowOf = (path: string): number => {
	const name = (path.split("/")[2] ?? "").replace(/\.ts$/, "");
	return CORE.findIndex((row) => row.includes(name));
};

describe("each folder imports only what it may", () => {
	test("the sources are found", () => {
		expect(imports.length).toBeGreaterThan(100);
	});

	const local = imports.filter(({ from }) => from.startsWith("."));
	const outside = imports.filter(({ from }) => !from.startsWith(".") && !from.startsWith("node:"));

	test("folders", () => {
		const wrong = local.filter(({ file, from }) => {
			const [here, there] = [folderOf(file), folderOf(normalize(join(dirname(file), from)))];
			if (COMPOSITION.has(here) || here === there) return false;
			return !MAY_IMPORT[here]?.folders.includes(there);
		});
		expect(wrong).toEqual([]);
	});

	test("packages", () => {
		const wrong = outside.filter(({ file, from }) => {
			const here = folderOf(file);
			const name = from
				.split("/")
				.slice(0, from.startsWith("@") ? 2 : 1)
				.join("/");
			return !COMPOSITION.has(here) && !MAY_IMPORT[here]?.packages.includes(name);
		});
		expect(wrong).toEqual([]);
	});

	test("core touches nothing of the machine", () => {
		const wrong = imports.filter(({ file, from }) => folderOf(file) === "core" && from.startsWith("node:"));
		expect(wrong).toEqual([]);
	});

	test("within core, only rows above", () => {
		const wrong = local.filter(({ file, from }) => {
			const there = normalize(join(dirname(file), from));
			if (folderOf(file) !== "core") return false;
			const same = file.split("/")[2] === there.split("/")[2];
			return (
				!same &&
				(rowOf(file) < 0 || rowOf(there) < 0 || rowOf(there) >= rowOf(file)) &&
				!(rowOf(file) === 0 && rowOf(there) === 0)
			);
		});
		expect(wrong).toEqual([]);
	});

	test("core reads no clock and no chance", () => {
		const wrong = globSync("src/core/**/*.ts").filter((file) =>
			/\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random|process\./.test(readFileSync(file, "utf8")),
		);
		expect(wrong).toEqual([]);
	});
});

describe("files are small and say what they hold", () => {
	const files = globSync("src/**/*.{ts,tsx}");

	test("none over 250 lines", () => {
		expect(files.filter((file) => readFileSync(file, "utf8").split("\n").length > 251)).toEqual([]);
	});

	test("no barrels, no default exports, no utils", () => {
		const wrong = files.filter(
			(file) =>
				/(^|\/)(index|utils?|helpers?)\.ts$/.test(file) ||
				/^export default/m.test(readFileSync(file, "utf8")),
		);
		expect(wrong).toEqual([]);
	});
});
