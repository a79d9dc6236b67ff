#!/usr/bin/env -S node --no-regexp-tier-up
import { enableCompileCache } from "node:module";

// The flag: see main.js.
enableCompileCache();
await import("./cli/program.ts");
