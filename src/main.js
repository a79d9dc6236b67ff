import { flushCompileCache } from "node:module";
import { compileOnce } from "./compile-once.js";
import { whatToStart } from "./one-file.js";

// "npm start" has eight megabytes kept for what an answer leaves behind: with less it is cleared more often, and more of it
// is taken for what stays. Half a gigabyte at most for all: six times what is lived in, and what is left behind is cleared
// before it doubles that. What was compiled is kept also where the process will be killed. This file itself is JavaScript,
// so that a later start does without what strips types: 20 MB and an eighth of a second.
compileOnce();
await import(whatToStart());
flushCompileCache();
