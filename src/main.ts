import { enableCompileCache } from "node:module";

// Most of a start is compiling: what was compiled is kept for the next.
enableCompileCache();
await import("./start.ts");
