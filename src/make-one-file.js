import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { rolldown } from "rolldown";
import { FOLDER, MADE, stampOf } from "./one-file.js";

const SOURCES = import.meta.dirname;
/** Changes with every package. */
const PACKAGES = join(SOURCES, "..", "node_modules", ".package-lock.json");
/** What every start loads, in hundreds of files; other packages are loaded from where they are, and when they are wanted. */
const TAKEN_IN = ["@slack/bolt", "@slack/socket-mode", "@slack/types", "@slack/web-api", "pino", "zod"];
/** A bot that runs may still want a part of what was made before. */
const KEPT_MS = 30 * 86_400_000;

/**
 * The sources go on looking for what lies beside them where they lie.
 * @type {import("rolldown").Plugin}
 */
const asIfInPlace = {
	name: "as if in place",
	transform: (code, file) =>
		code
			.replaceAll("import.meta.dirname", JSON.stringify(dirname(file)))
			.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)),
};

/**
 * We receive what Slack sends ourselves (slack/receive/). Bolt's receivers load a web framework, OAuth and another HTTP
 * client: four fifths of what Bolt takes to load.
 * @type {import("rolldown").Plugin}
 */
const withoutReceivers = {
	name: "without Bolt's receivers",
	load: (file) => (/@slack\/(?:bolt\/dist\/receivers|oauth)\//.test(file) ? "module.exports = {};" : null),
};

/**
 * With any other character in it, a file takes two bytes of memory for each.
 * @type {import("rolldown").Plugin}
 */
const inAscii = {
	name: "in ASCII",
	generateBundle(_, output) {
		for (const it of Object.values(output)) if (it.type === "chunk") it.code = escaped(it.code);
	},
};

/** @param {string} code */
const escaped = (code) =>
	code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

function packagesLeftOut() {
	const { dependencies } = JSON.parse(readFileSync(join(SOURCES, "..", "package.json"), "utf8"));
	const names = Object.keys(dependencies).filter((name) => !TAKEN_IN.includes(name));
	return names.map((name) => new RegExp(`^${name}(?:/|$)`));
}

/** Makes what whatToStart() gives: start.ts in one file, and beside it what is loaded when it is wanted. */
async function makeOneFile() {
	const bundle = await rolldown({
		input: join(SOURCES, "start.ts"),
		platform: "node",
		external: packagesLeftOut(),
		plugins: [asIfInPlace, withoutReceivers, inAscii],
	});
	mkdirSync(FOLDER, { recursive: true });
	const { output } = await bundle.write({
		dir: FOLDER,
		entryFileNames: "[name]-[hash].mjs",
		chunkFileNames: "[name]-[hash].mjs",
		comments: false,
	});
	const chunks = output.filter((it) => it.type === "chunk");
	const sources = chunks.flatMap((it) => it.moduleIds).filter((it) => it.startsWith(SOURCES));
	const made = {
		file: chunks.find((it) => it.isEntry)?.fileName,
		of: Object.fromEntries([...sources, PACKAGES].map((it) => [it, stampOf(it)])),
	};
	writeFileSync(join(FOLDER, `${MADE}.new`), JSON.stringify(made));
	renameSync(join(FOLDER, `${MADE}.new`), join(FOLDER, MADE));
	for (const name of readdirSync(FOLDER)) {
		const file = join(FOLDER, name);
		if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file);
	}
}

try {
	await makeOneFile();
} catch (error) {
	process.stderr.write(
		`Sources are not put into one file, so that each start takes longer: ${inspect(error)}\n`,
	);
}
