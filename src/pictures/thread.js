import { enableCompileCache } from "node:module";

// JavaScript, because a thread of TypeScript loads what strips types: 30 MB and a tenth of a second.
enableCompileCache();
await import("./render-thread.ts");
