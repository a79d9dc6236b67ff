import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companionSum } from "../../src/cli/data/companion.ts";
import { nextMonth } from "../../src/core/newsroom/digests/next-releases.ts";
import { readAddresses } from "../../src/importers/addresses.ts";
import { download, findNewest } from "../../src/importers/download.ts";
import { editionBefore, editionId } from "../../src/importers/edition.ts";
import { ImportError } from "../../src/importers/import-error.ts";
import { findJumps } from "../../src/importers/jumps.ts";
import { keepSnapshot, readSnapshots } from "../../src/importers/snapshot.ts";
import { openSourceFile } from "../../src/importers/source-file.ts";
import { opened, realContent } from "../sqlite/built.ts";
import { quarters, record, SHOPLIFTING } from "../sqlite/imported.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe("editions of one publication", () => {
	const published = "2023-10-19";
	const held = [
		{ release: { id: "prc-2023-10", published }, sha256: "a", companion: null },
		{ release: { id: "prc-2023-10-v2", published }, sha256: "b", companion: null },
		{ release: { id: "mye-2023", published: "2024-07-15" }, sha256: "m", companion: "lookup" },
		{ release: { id: "own-2023", published: "2024-07" }, sha256: null, companion: null },
	];
	test.each([
		["prc-2024-01", "c", null, "prc-2024-01"],
		["prc-2023-10", "a", null, "prc-2023-10"],
		["prc-2023-10", "b", null, "prc-2023-10-v2"],
		["prc-2023-10", "c", null, "prc-2023-10-v3"],
		["mye-2023", "m", "lookup", "mye-2023"],
		["mye-2023", "m", "another lookup", "mye-2023-v2"],
	])("%s from file %s with %s is %s", (wanted, sha256, companion, id) => {
		expect(editionId({ id: wanted, published }, { sha256, companion }, held)).toBe(id);
	});

	test.each([
		["2024-07", "own-2023"],
		["2024-07-15", "own-2023"],
		["2024-08-15", "own-2023-v2"],
		["2025-01-10", "own-2023-v2"],
	])("one of the package keeps its day: of %s is %s", (day, id) => {
		expect(editionId({ id: "own-2023", published: day }, { sha256: "o", companion: null }, held)).toBe(id);
	});

	test("each knows the one before", () => {
		expect(["prc-v3", "prc-v2", "prc", "a-v2-b"].map(editionBefore)).toEqual(["prc-v2", "prc", null, null]);
	});
});

test("sudden jumps are doublings and halvings of a hundred and more, the largest first", () => {
	const content = realContent();
	const { release, measures } = record("r-one", "2023-10-19");
	const data = opened({
		...content,
		measures: [...content.measures, ...measures],
		releases: [...content.releases, release],
		observations: [
			["cumbria", 100, 200],
			["kent", 100, 199],
			["gwent", 1000, 500],
			["surrey", 1000, 501],
			["essex", 1, 90],
			["dorset", 0, 300],
		].flatMap(([geography, before, after]) => [
			...quarters(String(geography), 2020, [Number(before)], "r-one"),
			...quarters(String(geography), 2021, [Number(after)], "r-one"),
		]),
	});
	const jumps = findJumps(data, "r-one", measures);
	expect(jumps.map(({ measure, geography, from, to }) => [measure, geography, from, to])).toEqual([
		[SHOPLIFTING, "gwent", 1000, 500],
		[SHOPLIFTING, "dorset", 0, 300],
		[SHOPLIFTING, "cumbria", 100, 200],
	]);
});

describe("the list of addresses", () => {
	test("in the repository is sound", () => {
		const addresses = readAddresses(join(import.meta.dirname, "../../data/addresses.yml"));
		expect(addresses.map(({ importer }) => importer)).toEqual([
			"home-office-open-data",
			"ons-police-force-area-tables",
		]);
		expect(
			addresses[0]?.file.test(
				"https://assets.publishing.service.gov.uk/media/66f/prc-pfa-mar2013-onwards-tables-251024.ods",
			),
		).toBe(true);
		expect(
			addresses[0]?.file.test(
				"https://assets.publishing.service.gov.uk/media/66f/prc-csp-mar2013-onwards-tables.ods",
			),
		).toBe(false);
	});

	test("says when the next should be out", () => {
		expect(nextMonth("2023-06-30", { every: 3, after: 4 })).toBe("2024-01");
		expect(nextMonth("2023-12-31", { every: 3, after: 4 })).toBe("2024-07");
	});

	test.each([
		["- importer: a", "0.page"],
		["- importer: a", "0.importer"],
		["- {importer: [", "addresses.yml: is no sound YAML"],
		["- {importer: a, page: 'file:///etc/passwd', file: x, releases: x, every: 3, after: 4}", "0.page"],
		[
			"- {importer: a, page: 'https://a.b', file: '(', releases: x, every: 3, after: 4}",
			"it is no regular expression",
		],
	])("%s is refused", (yaml, reason) => {
		using folder = temporaryFolder();
		expect(() => readAddresses(folder.write("addresses.yml", yaml))).toThrow(reason);
	});

	test("that is not there is told", () => {
		expect(() => readAddresses("/none/addresses.yml")).toThrow("addresses.yml: is not there");
	});
});

const TODAY = "2026-11-28";

describe("downloading", () => {
	const server = createServer((request, response) => {
		const { url = "" } = request;
		if (url === "/page") {
			response.end(
				'<a href="/old.pdf">PDF</a> <a href="/media/prc-pfa-230720.csv">Old</a> <a class="x" href="/media/prc-pfa-231019.csv?a=1&amp;b=2">New</a> <a href="/media/prc-pfa-231019.csv/preview">Look</a> <a href="javascript:prc-pfa-x.csv">No</a>',
			);
		} else if (url === "/moved") {
			response.writeHead(301, { location: "/elsewhere/page" }).end();
		} else if (url === "/elsewhere/page") {
			response.end('<a href="prc-pfa-231019.csv">here</a>');
		} else if (url === "/untold") {
			response.end('<a href="/prc-pfa-a.csv">One</a><a href="/prc-pfa-b.csv">Another</a>');
		} else if (url === "/endless") {
			const more = () => {
				while (!response.destroyed && response.write("x".repeat(1_000_000))) sent++;
			};
			response.on("drain", more);
			more();
		} else if (url.startsWith("/media/prc-pfa-231019.csv")) response.end("a,b\n1,2\n");
		else if (url.startsWith("/file")) response.end("PK");
		else if (url === "/cut") {
			response.writeHead(200, { "content-length": "100" });
			response.write("abc");
			setTimeout(() => response.destroy(), 20);
		} else {
			response.statusCode = 404;
			response.end();
		}
	});
	let origin = "";
	/** Megabytes of the page that has no end. */
	let sent = 0;
	beforeAll(async () => {
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => void server.close());

	test("takes the newest of the links that fit, a query or none, whole and under its name", async () => {
		using folder = temporaryFolder();
		const address = await findNewest({ page: `${origin}/page`, file: /prc-pfa-.*\.csv$/ }, TODAY);
		expect(address).toBe(`${origin}/media/prc-pfa-231019.csv?a=1&b=2`);
		const path = await download(address, folder.path);
		expect(path).toBe(folder.at("prc-pfa-231019.csv"));
		expect(readFileSync(path, "utf8")).toBe("a,b\n1,2\n");
	});

	test("follows a page that has moved, and its links from there", async () => {
		expect(await findNewest({ page: `${origin}/moved`, file: /prc-pfa-.*\.csv$/ }, TODAY)).toBe(
			`${origin}/elsewhere/prc-pfa-231019.csv`,
		);
	});

	test("takes none where names do not tell which is the newest, and says which there are", async () => {
		await expect(findNewest({ page: `${origin}/untold`, file: /\.csv$/ }, TODAY)).rejects.toThrow(
			`links to 2 files that fit, and what they are named does not tell which is the newest; download it and say "blotter data import FILE":\n  ${origin}/prc-pfa-a.csv\n  ${origin}/prc-pfa-b.csv`,
		);
	});

	test("reads no further of a page than a page may be long", async () => {
		await expect(findNewest({ page: `${origin}/endless`, file: /x/ }, TODAY)).rejects.toThrow(
			"is too long for a page",
		);
		expect(sent).toBeLessThan(60);
	});

	test("gives a file of a query its own name, and no way out of the folder", async () => {
		using folder = temporaryFolder();
		expect(await download(`${origin}/file?uri=/a/b/pfatables.xlsx`, folder.path)).toBe(
			folder.at("pfatables.xlsx"),
		);
		expect(await download(`${origin}/file?uri=/a/%2e%2e`, folder.path)).toBe(folder.at("_"));
	});

	test.each([
		[
			"a page that is not there",
			() => findNewest({ page: `${origin}/none`, file: /x/ }, TODAY),
			"/none: answers 404",
		],
		[
			"a page without such a link",
			() => findNewest({ page: `${origin}/page`, file: /\.ods$/ }, TODAY),
			"links to no file that fits",
		],
		[
			"a server that is not there",
			() => findNewest({ page: "http://127.0.0.1:1/", file: /x/ }, TODAY),
			"cannot be reached",
		],
	])("%s is told", async (_, work, reason) => {
		await expect(work()).rejects.toThrow(reason);
	});

	test("leaves nothing of a file that was cut off", async () => {
		using folder = temporaryFolder();
		await expect(download(`${origin}/cut`, folder.path)).rejects.toThrow(ImportError);
		await expect(download(`${origin}/cut`, folder.path)).rejects.toThrow("/cut: was cut off before its end");
		expect(readdirSync(folder.path)).toEqual([]);
	});
});

test("a snapshot keeps the file, what was given with it and how it was read; a changed file is refused", async () => {
	using folder = temporaryFolder();
	const path = folder.write("foi.csv", "a,b\n1,2\n");
	const companion = folder.write("foi.yml", "title: x\n");
	const { sha256 } = await openSourceFile(path);
	const read = { sha256, companion: companionSum(companion) };
	const origin = {
		release: "r",
		importer: "tidy-csv",
		version: 1,
		imported: "2026-11-24",
		stated: { url: "https://example.org" },
	};
	keepSnapshot(folder.at("imports"), path, companion, read, origin);
	const place = folder.at(`imports/${sha256.slice(0, 16)}-${read.companion?.slice(0, 16)}`);
	expect(readFileSync(join(place, "foi.csv"), "utf8")).toBe("a,b\n1,2\n");
	expect(readFileSync(join(place, "foi.yml"), "utf8")).toBe("title: x\n");
	expect(JSON.parse(readFileSync(join(place, "import.json"), "utf8"))).toEqual({
		...origin,
		file: "foi.csv",
		sha256,
		companion: "foi.yml",
	});
	keepSnapshot(folder.at("imports"), path, companion, read, origin);
	mkdirSync(folder.at("imports/cut-short"));
	expect(readSnapshots(folder.at("imports"))).toMatchObject([
		{ ...origin, path: join(place, "foi.csv"), with: join(place, "foi.yml") },
	]);
	expect(readSnapshots(folder.at("none"))).toEqual([]);
	folder.write("foi.csv", "a,b\n1,3\n");
	expect(() => keepSnapshot(folder.at("other"), path, companion, read, origin)).toThrow(
		"foi.csv: was changed while it was imported",
	);
	expect(existsSync(place.replace("imports", "other").concat("/foi.csv"))).toBe(false);
});
