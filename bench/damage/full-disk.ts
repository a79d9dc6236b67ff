import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answersOf, importRelease } from "./newsroom.ts";

/** Imports with ever more of a small disk free, from nothing to more than is needed. */
export async function fillDisk(place: string, sizes: number): Promise<string> {
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", place], { stdio: "ignore" });
	} catch {
		return "A full disk was not tried: a file system in memory cannot be made here (it needs root).";
	}
	try {
		const home = join(place, "home");
		const before = answersOf(home);
		const ends = { refused: 0, live: 0 };
		const errors = new Map<string, number>();
		let wrong = 0;
		for (let i = 0; i < sizes; i++) {
			const free = Math.round((i * 1_600_000) / sizes);
			const ballast = join(place, "ballast");
			const { bavail, bsize } = statfsSync(place);
			writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
			const { status, said } = await importRelease(home);
			if (status === 0) ends.live++;
			else {
				ends.refused++;
				const reason = said.trim().split("\n").at(-1) ?? "";
				errors.set(reason, (errors.get(reason) ?? 0) + 1);
			}
			const full = answersOf(home);
			rmSync(ballast);
			if (full.images !== before.images || answersOf(home).images !== before.images) wrong++;
		}
		const last = await importRelease(home);
		const reasons = [...errors].map(([reason, times]) => `\n  ${times} x ${reason}`).join("");
		return `${sizes} imports with 0 to 1.6 MB of disk left: ${ends.refused} refused, ${ends.live} went through; ${wrong} starts with a wrong figure; with space the next ended with ${last.status}${reasons}`;
	} finally {
		execFileSync("umount", [place]);
	}
}
