import { isNotUntil } from "../judge/counts/not-until.ts";
import { askedOrDenied } from "./asked-or-denied.ts";
import { ofEachYear } from "./of-each-year.ts";
import { ofOwnPair } from "./of-own-pair.ts";
import { ofSoManyAnswers } from "./of-so-many-answers.ts";
import { otherReading } from "./other-reading.ts";
import type { Refuted } from "./refuted.ts";
import { toldOtherwise } from "./told-otherwise.ts";

/** Why a number that did not hold as it was read is not called wrong; null where nothing speaks for another reading. */
export const doubtOf = (it: Refuted): string | null =>
	askedOrDenied(it) ??
	ofEachYear(it) ??
	ofSoManyAnswers(it) ??
	(isNotUntil(it) ? null : (toldOtherwise(it) ?? otherReading(it) ?? ofOwnPair(it)));
