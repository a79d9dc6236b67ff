import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const CLI = join(import.meta.dirname, "../../src/cli.js");

test("who reads no further than the first line gets no complaint", async () => {
	const program = spawn(process.execPath, [CLI, "match"], { stdio: ["pipe", "pipe", "pipe"] });
	program.stdin.on("error", () => undefined);
	program.stdin.end("cumbria\n".repeat(200_000));
	program.stdout.once("data", () => program.stdout.destroy());
	const [complaints, [status]] = await Promise.all([text(program.stderr), once(program, "exit")]);
	expect(complaints).toBe("");
	expect(status).toBe(0);
});
