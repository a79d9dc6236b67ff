#!/usr/bin/env node
import "./compile-once.js";

await import("./cli/program.ts");
