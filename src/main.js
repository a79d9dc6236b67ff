import { enableCompileCache, flushCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
import { whatToStart } from "./one-file.js";

// "npm start" has four megabytes kept for what an answer leaves behind: with eight an answer takes a thirtieth less time
// and the whole eight megabytes more memory. Half a gigabyte at most for all: eight times what is lived in. What V8
// makes faster it makes on the one thread: what its others took for that they would keep, 20 to 30 MB of it. What was
// compiled is kept also where the process will be killed. This file itself is JavaScript, so that a later start does
// without what strips types: 20 MB and an eighth of a second. Patterns are compiled once: V8 would first interpret each,
// and compile it again when it is used again, which takes four times as long as compiling it at first; and their repeats
// are not written out, which halves what they take and makes none slower. What Node brings was compiled beforehand, but
// only for V8 as it comes: so it is loaded before V8 is told that.
await import("node:http");
setFlagsFromString("--regexp-tier-up-ticks=0");
setFlagsFromString("--no-regexp-unroll");
enableCompileCache();
await import(whatToStart());
flushCompileCache();
// Once it is started, what is left behind is cleared before it is a fifth of what is lived in, and goes back to the machine
// within a second. Earlier it would take a start 60 ms more.
const clearing = ["--heap-growing-percent=20", "--no-large-page-pool", "--memory-pool-timeout=1"];
// What an answer leaves behind is cleared by the one thread: to wake another for it takes longer than it does.
for (const flag of [...clearing, "--no-parallel-scavenge"]) setFlagsFromString(flag);
