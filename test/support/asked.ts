import type { Ask } from "../../src/slack/surface.ts";

/** What a surface asked. */
export type Asked = Parameters<Ask>[0];
