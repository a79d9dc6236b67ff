#!/usr/bin/env node
import { compileOnce } from "./compile-once.js";

compileOnce();
await import("./cli/program.ts");
