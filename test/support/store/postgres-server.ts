import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { Client } from "pg";

/** The folder of a Postgres server's programs, on PATH or where Debian puts them; undefined where there is none. */
export function findPostgres(): string | undefined {
	const debian = globSync("/usr/lib/postgresql/*/bin").toSorted(
		(a, b) => Number(b.split("/")[4]) - Number(a.split("/")[4]),
	);
	const onPath = (process.env["PATH"] ?? "").split(delimiter);
	return [...debian, ...onPath].find((it) =>
		["initdb", "postgres"].every((name) => existsSync(join(it, name))),
	);
}

/** Postgres will not run as root: then as the user its package made, else as nobody. */
function plainUser(): { readonly uid: number; readonly gid: number } | undefined {
	if (userInfo().uid !== 0) return undefined;
	for (const name of ["postgres", "nobody"]) {
		try {
			const [uid, gid] = ["-u", "-g"].map((flag) =>
				Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
			);
			if (uid !== undefined && gid !== undefined) return { uid, gid };
		} catch {
			// No such user: the next.
		}
	}
	return undefined;
}

/** A server of its own in a temporary folder, reached by a socket there. */
export interface PostgresServer {
	/** Makes an empty database and gives its address. */
	database(): Promise<string>;
	stop(): Promise<void>;
}

/** `settings` as in postgresql.conf, "fsync=off". */
export async function startPostgres(
	programs: string,
	settings: readonly string[] = [],
): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), "blotter-postgres-"));
	const user = plainUser();
	if (user !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, "data");
	const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } };
	execFileSync(
		join(programs, "initdb"),
		["-D", data, "-U", "blotter", "-A", "trust", "-E", "UTF8", "--no-sync"],
		{ ...as, stdio: "pipe" },
	);
	const server = spawn(
		join(programs, "postgres"),
		[
			"-D",
			data,
			"-k",
			folder,
			"-c",
			"listen_addresses=",
			"-c",
			"max_connections=200",
			...settings.flatMap((it) => ["-c", it]),
		],
		{ ...as, stdio: ["ignore", "ignore", "pipe"] },
	);
	const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
	await new Promise<void>((resolve, reject) => {
		let said = "";
		server.stderr.on("data", (some: Buffer) => {
			said += some.toString();
			if (said.includes("ready to accept connections")) resolve();
		});
		server.once("exit", () => reject(new Error(`Postgres did not start: ${said}`)));
	});
	const address = (name: string) => `postgres://blotter@/${name}?host=${encodeURIComponent(folder)}`;
	let made = 0;
	return {
		async database() {
			const name = `blotter_${++made}`;
			const client = new Client({ connectionString: address("postgres") });
			await client.connect();
			await client.query(`create database ${name}`);
			await client.end();
			return address(name);
		},
		async stop() {
			server.kill("SIGINT");
			await gone;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
