import { minus, type Rational, rational } from "../../rational.ts";
import type { Quantity } from "../../read/quantity.ts";
import { fit } from "../fits.ts";

/** "Kent made up 49%", where that is what all the others made up: of the same whole, and of the wrong side of it. */
export const isOfRest = (quantity: Quantity, actual: Rational | null): boolean =>
	actual !== null &&
	(quantity.hedge === "none" || quantity.hedge === "about") &&
	fit(quantity, minus(rational(100), actual)).fits !== "no";
