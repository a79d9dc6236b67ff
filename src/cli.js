#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// See main.js.
setFlagsFromString("--regexp-tier-up-ticks=0");
enableCompileCache();
await import("./cli/program.ts");
