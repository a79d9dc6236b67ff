export const ROLES = ["floor", "bolt", "blotter"] as const;
export type Role = (typeof ROLES)[number];
export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
