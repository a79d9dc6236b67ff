#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// See main.js.
enableCompileCache();
await import("./cli/program.ts");
