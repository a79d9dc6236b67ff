import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { fixture } from "../importers/support/read.ts";
import { allRows } from "../importers/support/rows.ts";
import { temporaryFolder } from "../importers/support/temporary-folder.ts";
import { writeOds } from "../importers/support/write-workbook.ts";

const ROOT = join(import.meta.dirname, "../..");
const RELEASE = fixture("prc-pfa-oct-2023-trimmed.csv.gz");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

/** One newsroom for all tests below, which follow on each other as its days do. */
async function blotter(
	...words: readonly string[]
): Promise<{ readonly status: number; readonly out: string }> {
	const program = spawn(process.execPath, [join(ROOT, "src/cli.js"), ...words], {
		env: { ...process.env, BLOTTER_HOME: folder.at("home"), NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [out, complaints, [status]] = await Promise.all([
		text(program.stdout),
		text(program.stderr),
		once(program, "exit"),
	]);
	return { status, out: out + complaints };
}

const csv = gunzipSync(readFileSync(RELEASE)).toString();

/** The release with a row changed, as the next release would. */
function revised(): string {
	const line = csv.split("\n").find((one) => one.startsWith("2021/22,1,Cumbria,") && one.includes(",86,"));
	if (line === undefined) throw new Error("the fixture has changed");
	return folder.write("prc-pfa-jan-2024.csv", csv.replace(line, line.replace(/,\d+$/, ",2")));
}

describe("a release goes live", () => {
	test("not without consent: a look, and an import nobody agrees to, change nothing", async () => {
		const look = await blotter("data", "import", RELEASE, "--dry-run");
		expect(look).toMatchObject({
			status: 0,
			out: expect.stringContaining("Release home-office-prc-2023-10: Home Office"),
		});
		expect(look.out).toContain("Nothing was changed: this was to look at it.");
		const unasked = await blotter("data", "import", RELEASE);
		expect(unasked).toMatchObject({ status: 1, out: expect.stringContaining("Say --yes") });
		expect(readdirSync(folder.at("home/data-set")).filter((name) => name.endsWith(".sqlite"))).toHaveLength(
			1,
		);
	}, 60_000);

	test("with it; once more is nothing to do, and another form of it is nothing new", async () => {
		const live = await blotter("data", "import", RELEASE, "--yes");
		expect(live).toMatchObject({ status: 0, out: expect.stringContaining("In use: data set") });
		expect((await blotter("data", "import", RELEASE, "--yes")).out).toContain("was imported on");
		const rows = await allRows(RELEASE);
		const published = folder.at("prc.ods");
		await writeOds(published, [
			{ name: "Cover", rows: [["Published: 19 October 2023"]] },
			{
				name: "2012-24",
				rows: rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : null))),
			},
		]);
		expect((await blotter("data", "import", published, "--yes")).out).toContain(
			"gives the same figures as home-office-prc-2023-10, in another form",
		);
	}, 60_000);

	test("and answers: by year and by quarter, down to the line", async () => {
		const { status, out } = await blotter("data", "explain", "cumbria", "2021", "code", "86");
		expect(status).toBe(0);
		expect(out).toMatch(
			/figure {6}346 \(derived\)\n {2}working {5}78 \+ 55 \+ 99 \+ 114 = 346\n {2}stands in {3}line \d+\n/,
		);
		expect(out).toContain("file        prc-pfa-oct-2023-trimmed.csv.gz, read by home-office-open-data 3");
		expect(out).toContain("licence     OGL-UK-3.0");
		expect(out).toMatch(/sha256 {6}[0-9a-f]{64}/);
		const sum = await blotter("data", "explain", "cumbria", "2021", "all", "crime");
		expect(sum.out).toContain("part        code 86: 346, line ");
	}, 60_000);

	test("the next shows what it changes, and what of it is substantial", async () => {
		const { out, status } = await blotter("data", "import", revised(), "--published", "2024-01-25", "--yes");
		expect(status).toBe(0);
		expect(out).toContain(
			"Against home-office-prc-2023-10, a revision: The Home Office revises earlier quarters",
		);
		expect(out).toContain(
			"Cumbria, April to June 2021, obscene publications, etc., code 86 (Home Office): 78 -> 2",
		);
		const diff = await blotter("data", "diff", "home-office-prc-2023-10", "home-office-prc-2024-01");
		expect(diff.out).toMatch(/Changed: \d+, \d+ of them substantial\./);
		expect(diff.out).toContain("78 -> 2");
		const asked = await blotter("ask", "cumbria 2021 code 86");
		expect(asked.out).toContain("270 offences, up 11 (4.2%) on 259 in 2020/21");
		const then = await blotter("data", "explain", "cumbria", "2021", "code", "86", "--as-of", "2023-12-31");
		expect(then.out).toContain("346 (derived)");
		const since = (release: string) =>
			blotter("data", "explain", "cumbria", "2021", "code", "86", "--as-of", release);
		expect((await since("home-office-prc-2023-10")).out).toContain("346 (derived)");
		expect((await since("home-office-prc-2024-01")).out).toContain("270 (derived)");
		expect(await since("none-such")).toMatchObject({ status: 2, out: expect.stringContaining("no release") });
		const unknown = await blotter("data", "diff", "home-office-prc-2023-10", "none-such");
		expect(unknown).toMatchObject({
			status: 1,
			out: expect.stringContaining("Both releases have to be held"),
		});
	}, 60_000);

	test("not one that ends before those published before it", async () => {
		const cut = folder.write("cut.csv", csv.replace(/^2023\/24,.*\n/gm, ""));
		const { status, out } = await blotter("data", "import", cut, "--published", "2024-02-01", "--yes");
		expect(status).toBe(1);
		expect(out).toContain(
			"home-office-prc-2024-02 has figures up to 2023-03-31, where home-office-prc-2023-10, published 2023-10-19, has them up to 2023-06-30: it was cut off, or published before.",
		);
		const before = await blotter("data", "import", cut, "--published", "2023-07-20", "--dry-run");
		expect(before).toMatchObject({ status: 0, out: expect.stringContaining("home-office-prc-2023-07") });
	}, 60_000);

	test("and is taken back", async () => {
		expect((await blotter("data", "rollback")).status).toBe(0);
		expect((await blotter("ask", "cumbria 2021 code 86")).out).toContain(
			"346 offences, more than double the 154 of 2016/17",
		);
		expect((await blotter("data", "rollback")).status).toBe(0);
		expect((await blotter("ask", "cumbria 2021 code 86")).out).toContain(
			"270 offences, up 11 (4.2%) on 259 in 2020/21",
		);
	}, 60_000);

	test("not where it is damaged: that is told, with those that can be gone back to", async () => {
		const current = JSON.parse(readFileSync(folder.at("home/data-set/current.json"), "utf8"));
		const before = folder.at(`home/data-set/${current.previous}`);
		const bytes = readFileSync(before);
		writeFileSync(before, "");
		const { status, out } = await blotter("data", "rollback");
		expect(status).toBe(1);
		expect(out).toMatch(
			/is damaged: .* These that are kept are whole: [0-9a-f]{16}; name one of them\. Nothing/,
		);
		expect((await blotter("data", "status")).out).toContain(
			`so that none can go back: ${current.previous.replace(".sqlite", "")}`,
		);
		writeFileSync(before, bytes);
	}, 60_000);

	test("status tells what is held, what is missing and what should be out", async () => {
		const { out } = await blotter("data", "status", "--today", "2026-11-24");
		expect(out).toMatch(/2024-01-25 +home-office-prc-2024-01: [\d,]+ figures up to 2023-06-30/);
		expect(out).toContain(
			"Due: figures after 2023-06-30 should have been out since January 2024: https://www.gov.uk/",
		);
		expect((await blotter("data", "status", "--today", "2024-01-31")).out).not.toContain("Due:");
	}, 60_000);

	test("the whole is written as a Data Package, into an empty folder only", async () => {
		const to = folder.at("package");
		expect((await blotter("data", "export", to)).status).toBe(0);
		expect(readFileSync(join(to, "observations.csv"), "utf8")).toContain(
			"obscene-publications-86,cumbria,2021-04-01,2021-06-30,home-office-prc-2024-01,2,,,published",
		);
		expect(await blotter("data", "export", to)).toMatchObject({
			status: 1,
			out: expect.stringContaining("is not empty"),
		});
	}, 60_000);

	test("an update fetches the newest file from its page; a page that fails is told and keeps none back", async () => {
		const last = csv.split("\n").filter((line) => line.startsWith("2023/24,1,"));
		const next = `${csv.trimEnd()}\n${last.join("\n").replaceAll("2023/24,1,", "2023/24,2,")}\n`;
		const server = createServer((request, response) => {
			const { url = "" } = request;
			const link = (name: string) => response.end(`<a href="/${name}">Open data</a>`);
			if (url === "/page")
				response.end('<a href="/prc-pfa-old-230720.csv">a</a><a href="/prc-pfa-next-240125.csv?v=2">b</a>');
			else if (url.startsWith("/prc-pfa-next-240125.csv")) response.end(next);
			else if (url === "/untold")
				response.end('<a href="/prc-pfa-a.csv">a</a><a href="/prc-pfa-b.csv">b</a>');
			else if (url === "/cut") link("prc-pfa-cut.csv");
			else if (url === "/prc-pfa-cut.csv") {
				response.writeHead(200, { "content-length": "1000" });
				response.write("Financial Year");
				setTimeout(() => response.destroy(), 20);
			} else if (url === "/other") link("prc-pfa-ons.csv");
			else if (url === "/prc-pfa-ons.csv")
				response.end(readFileSync(fixture("ons-pfa-dec-2019-trimmed.xlsx")));
			else response.writeHead(500).end();
		}).listen(0, "127.0.0.1");
		onTestFinished(() => void server.close());
		await once(server, "listening");
		const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const entry = (page: string) =>
			`- { importer: home-office-open-data, page: '${origin}/${page}', file: 'prc-pfa-.*[.]csv$', releases: '^home-office-prc-', every: 3, after: 4 }\n`;
		const pages = ["broken", "cut", "untold", "other", "page"];
		const addresses = folder.write("addresses.yml", pages.map(entry).join(""));
		const { out, status } = await blotter("data", "update", "--addresses", addresses, "--yes");
		expect(out).toContain(`${origin}/broken: answers 500`);
		expect(out).toContain(`${origin}/prc-pfa-cut.csv: was cut off before its end`);
		expect(out).toContain(`${origin}/untold: links to 2 files that fit`);
		expect(out).toContain(
			"prc-pfa-ons.csv: is read by ons-police-force-area-tables, where home-office-open-data was meant to",
		);
		expect(out).toContain(`Fetching ${origin}/prc-pfa-next-240125.csv?v=2`);
		expect(out).toContain("with home-office-prc-2024-01-v2");
		expect(status).toBe(1);
	}, 60_000);

	test("an update whose list is broken or not there says so, and changes nothing", async () => {
		const broken = await blotter(
			"data",
			"update",
			"--addresses",
			folder.write("a.yml", "- {importer: ["),
			"--yes",
		);
		expect(broken).toMatchObject({ status: 2, out: expect.stringMatching(/^a\.yml: is no sound YAML/) });
		const none = await blotter("data", "update", "--addresses", folder.at("none.yml"), "--yes");
		expect(none).toMatchObject({ status: 2, out: "none.yml: is not there\n" });
	}, 60_000);
});

describe("what is refused", () => {
	test.each([
		["a file of no known kind", "notes.csv", "a,b\n1,2\n", "is none of the files that can be read"],
		[
			"a file with a force nobody knows",
			"prc.csv",
			csv.replaceAll("Cumbria", "Atlantis"),
			"'Atlantis' is no force that is known",
		],
		[
			"a count that is none",
			"prc.csv",
			csv.replace(/,\d+\n/, ",many\n"),
			"line 2, column 8: 'many' is no whole number of offences",
		],
	])(
		"%s, with the reason and the place, and nothing changes",
		async (_, name, content, reason) => {
			const { status, out } = await blotter("data", "import", folder.write(name, content), "--yes");
			expect(status).toBe(1);
			expect(out).toContain(reason);
			expect(out).toContain("Nothing was changed.");
		},
		60_000,
	);

	test("figures of a time after their publication", async () => {
		const plain = folder.write("prc-plain.csv", csv);
		const { status, out } = await blotter("data", "import", plain, "--published", "2020-01-01", "--yes");
		expect(status).toBe(1);
		expect(out).toContain("has figures up to 2023-06-30, after it was published (2020-01-01)");
	}, 60_000);

	test("a file that is not there", async () => {
		expect(await blotter("data", "import", folder.at("none.csv"), "--yes")).toMatchObject({
			status: 1,
			out: expect.stringContaining("none.csv: is not there"),
		});
	}, 60_000);

	test("a correction that does not say of what", async () => {
		const { status, out } = await blotter(
			"data",
			"import",
			RELEASE,
			"--correction",
			"--reason",
			" ",
			"--yes",
		);
		expect(status).toBe(2);
		expect(out).toContain("A correction says what was wrong");
	}, 60_000);

	test("statements with a row that is wrong: that row is told, and nothing of what is made of them", async () => {
		const statements = folder.write("statements.csv", "text,speaker,source\nWords.,A,nowhere\n");
		const { status, out } = await blotter("data", "import", statements, "--yes");
		expect(status).toBe(1);
		expect(out).toContain("  line 2: 'nowhere' is no address");
		expect(out).not.toContain("release statements-");
	}, 60_000);

	test("a command without what it needs is wrong use", async () => {
		expect((await blotter("data", "import")).status).toBe(2);
	}, 60_000);
});

test("what was imported and is not held is told, and imported again from its copy", async () => {
	rmSync(folder.at("home/data-set"), { recursive: true });
	expect((await blotter("data", "status")).out).toContain("not in use: prc-pfa-oct-2023-trimmed.csv.gz");
	expect(await blotter("data", "restore", "--yes")).toMatchObject({
		status: 0,
		out: expect.stringMatching(/In use: data set .* with home-office-prc-2023-10/),
	});
	expect((await blotter("data", "restore")).out).toBe("Everything that was imported is in use.\n");
}, 120_000);
