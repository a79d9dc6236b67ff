import { readFileSync } from "node:fs";

/**
 * The most memory this process has held, in megabytes. `maxRSS` would be no less than what the process that started it
 * held then: Linux hands that down when a program is loaded. Elsewhere it is all there is.
 * @returns {number}
 */
export function peakMegabytes() {
	if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
	const held = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1];
	return Number(held) / 1024;
}
