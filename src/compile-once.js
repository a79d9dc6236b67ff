import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Most of a start is compiling. What was compiled of the code is kept for the next start; patterns cannot be kept, and are
 * compiled once: V8 would first interpret each, and compile it again when it is used again, which takes four times as long
 * as compiling it at first. Before anything else is loaded.
 */
export function compileOnce() {
	setFlagsFromString("--no-regexp-tier-up");
	enableCompileCache();
}
