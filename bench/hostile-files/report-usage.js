import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { peakMegabytes } from "../peak-memory.js";

/** Loaded before a program, it tells at the end how long that took from its start and how much memory at its peak. */
process.on("exit", () => {
	// Threads load it too.
	if (!isMainThread) return;
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	const used = {
		seconds: performance.now() / 1000,
		cpu: (userCPUTime + systemCPUTime) / 1e6,
		megabytes: peakMegabytes(),
	};
	writeSync(2, `\n${JSON.stringify(used)}\n`);
});
