import { randomBytes } from "node:crypto";

/** "E-1A2B3C4D": what somebody is told, and stands in the log. */
export const newReference = (): string => `E-${randomBytes(4).toString("hex").toUpperCase()}`;
