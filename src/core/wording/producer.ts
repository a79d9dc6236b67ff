import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";

/** A producer before a noun: "NSPCC figures", and "Northern Desk figures" of The Northern Desk. */
export const producerOf = (producer: string): string => producer.replace(/^the /i, "");

/** Whose figures, or, of a producer who counts several things, which: "NSPCC figures", "figures of obscene publications offences". */
export const figuresOf = ({ producer, noun }: Measure, data: DataSet): string =>
	data.measures().filter((it) => it.producer === producer).length === 1
		? `${producerOf(producer)} figures`
		: `figures of ${noun}`;
