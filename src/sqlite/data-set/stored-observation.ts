/** An observation in the numbers of the file: geography, period, release, value, detail, place. */
export type StoredObservation = readonly [number, number, number, number | null, number, number];

/** Positions in a `StoredObservation`. */
export const GEOGRAPHY = 0;
export const PERIOD = 1;
export const RELEASE = 2;
export const VALUE = 3;
export const DETAIL = 4;
export const PLACE = 5;
