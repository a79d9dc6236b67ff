import type { Geography } from "../../statistics/geography.ts";

/** A name by itself, in a table or on a button: "Metropolitan Police", not "the Metropolitan Police". */
export const rowName = ({ name }: Pick<Geography, "name">): string => name.replace(/^the /, "");
