import type { Read } from "../parts.ts";

/** Read in the question before, so nowhere in this text. */
export const said = <T extends Read>(read: T): T => ({ ...read, start: 0, end: 0 });

export const saidIfAny = <T extends Read>(read: T | null): T | null => (read === null ? null : said(read));
