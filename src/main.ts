import { enableCompileCache, flushCompileCache } from "node:module";

// Most of a start is compiling: what was compiled is kept for the next, also where the process will be killed.
enableCompileCache();
await import("./start.ts");
flushCompileCache();
