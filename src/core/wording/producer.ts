/** A producer before a noun: "NSPCC figures", and "Northern Desk figures" of The Northern Desk. */
export const producerOf = (producer: string): string => producer.replace(/^the /i, "");
