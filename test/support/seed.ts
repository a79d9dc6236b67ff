import fc from "fast-check";

/**
 * Property tests try the same cases on every run, so that a failure belongs to the change that made it. `SEED=random npm test`
 * looks for cases nobody has tried yet; `SEED=1234` repeats a run.
 */
const { SEED = "2021" } = process.env;
fc.configureGlobal({ seed: SEED === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(SEED) });
