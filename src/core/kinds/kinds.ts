import { about } from "./about.ts";
import { angles } from "./angles.ts";
import { change } from "./change.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { contact } from "./contact.ts";
import { copyOf } from "./copy.ts";
import { count } from "./count.ts";
import { definition } from "./definition.ts";
import { explainOf } from "./explain.ts";
import { figure } from "./figure.ts";
import { greeting } from "./greeting.ts";
import { helpOf } from "./help.ts";
import type { Kind } from "./kind.ts";
import { list } from "./list.ts";
import { missing } from "./missing.ts";
import { packOf } from "./pack.ts";
import { quote } from "./quote.ts";
import { rank } from "./rank.ts";
import { rate } from "./rate.ts";
import { record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { share } from "./share.ts";
import { source } from "./source.ts";
import { thanks } from "./thanks.ts";
import { total } from "./total.ts";
import { trend } from "./trend.ts";

/** What is worked out from figures. */
const FROM_FIGURES: readonly Kind[] = [
	rate,
	share,
	record,
	count,
	rank,
	compare,
	change,
	trend,
	total,
	figure,
];

const explain = explainOf([check, missing, angles, ...FROM_FIGURES]);
const copy = copyOf([...FROM_FIGURES, quote]);
const pack = packOf({ figure, total, trend, rank, contact });

/** In the order in which help tells of them. */
const help = helpOf([
	figure,
	total,
	trend,
	change,
	compare,
	rank,
	count,
	record,
	rate,
	share,
	quote,
	source,
	explain,
	definition,
	copy,
	check,
	angles,
	pack,
	contact,
	list,
	missing,
]);

/** Every kind of question. The best fit answers; the earlier wins a tie. */
export const KINDS: readonly Kind[] = [
	refusal,
	check,
	quote,
	source,
	explain,
	copy,
	definition,
	angles,
	pack,
	contact,
	missing,
	list,
	about,
	...FROM_FIGURES,
	thanks,
	greeting,
	help,
];
