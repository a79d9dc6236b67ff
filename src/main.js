import { flushCompileCache } from "node:module";
import { compileOnce } from "./compile-once.js";
import { whatToStart } from "./one-file.js";

// "npm start" has two megabytes kept for what an answer leaves behind: more than it needs, and no sixty megabytes. Half a
// gigabyte at most for all: six times what is lived in, and what is left behind is cleared before it doubles that.
// What was compiled is kept also where the process will be killed. This file itself is JavaScript, so that a later start
// does without what strips types: 20 MB and an eighth of a second.
compileOnce();
await import(whatToStart());
flushCompileCache();
