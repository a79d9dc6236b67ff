import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "blotter-"));
afterAll(() => rmSync(home, { recursive: true }));

const blotter = (...words: readonly string[]) => blotterWith({}, ...words);

async function blotterWith(settings: Readonly<Record<string, string>>, ...words: readonly string[]) {
	const program = spawn(process.execPath, [join(ROOT, "src/cli.js"), ...words], {
		env: { ...process.env, BLOTTER_HOME: home, DATABASE_URL: "", NO_COLOR: "1", ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [out, complaints, [status]] = await Promise.all([
		text(program.stdout),
		text(program.stderr),
		once(program, "exit"),
	]);
	return { status: Number(status), out: out + complaints };
}

test("a digest is previewed as it would be sent, as news since a day or as the first", async () => {
	const news = await blotter("digest", "preview", "cumbria", "weekly", "--since", "2023-12-01");
	expect([news.status, news.out]).toEqual([0, expect.stringContaining("New figures for Cumbria")]);
	expect(news.out).toContain("Cumbria · weekly on Monday at 09:00 · new since 1 December 2023");
	const first = await blotter("digest", "preview", "cumbira", "--json");
	expect(JSON.parse(first.out)).toMatchObject({
		kind: "first",
		finding: "Held now: the latest figures for Cumbria",
	});
}, 60_000);

test("what is not clear is asked about; a channel without digests has none to send", async () => {
	const asked = await blotter("digest", "preview", "yorkshire");
	expect([asked.status, asked.out]).toEqual([1, expect.stringContaining("Which place do you mean")]);
	expect((await blotter("digest", "send", "--channel", "C1")).status).toBe(1);
	expect((await blotter("digest", "send")).status).toBe(2);
}, 60_000);

test("an embargo is set and listed", async () => {
	const set = await blotter(
		"embargo",
		"set",
		"release",
		"r-two",
		"--until",
		"2036-12-01T00:01",
		"--channels",
		"C1,C2",
	);
	expect(set.out).toBe(
		"release-r-two: release r-two, until 2036-12-01T00:01+00:00, seen in C1, C2\nThe data in use have no release with this id. It is hidden once an import brings it; if the id is misspelt, nothing is.\n",
	);
	expect((await blotter("embargo", "list")).out).toContain("release-r-two");
	const until = (time: string) =>
		blotter("embargo", "set", "release", "r", "--channels", "C1", "--until", time);
	expect((await until("2036-12-01T00:01-08:00")).out).toContain("until 2036-12-01T08:01+00:00");
	for (const wrong of ["tomorrow", "2036-12-01", "2016-12-01T00:01"])
		expect((await until(wrong)).status).toBe(2);
}, 60_000);

test("where the newsroom signs data off, the terminal says so too, of answers and digests", async () => {
	const signOff = { SIGN_OFF: "on" };
	const answer = await blotterWith(signOff, "ask", "cumbria 2021");
	expect(answer.out).toContain("Not yet checked by the data desk");
	const digest = await blotterWith(signOff, "digest", "preview", "cumbria");
	expect(digest.out).toContain("Not yet checked by the data desk");
	expect((await blotter("ask", "cumbria 2021")).out).not.toContain("checked");
}, 60_000);

test("a database that cannot be reached is a sentence, without its password", async () => {
	const DATABASE_URL = "postgres://blotter:hush@127.0.0.1:1/blotter";
	const { status, out } = await blotterWith({ DATABASE_URL }, "embargo", "list");
	expect(status).toBe(2);
	expect(out).toBe(
		"The Postgres that DATABASE_URL names cannot be used: ECONNREFUSED. See that it runs, and that DATABASE_URL is right.\n",
	);
}, 60_000);
