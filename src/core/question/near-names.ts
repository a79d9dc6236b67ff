/** Names that look like ours and are not. */
export const nearNames: readonly string[] = [];
