import type { ReasonOf } from "../digests/digest.ts";

/** A change of our own data that no release explains is the mending of an error (D43). */
const NO_REASON = {
	kind: "correction",
	reason: "changed in the newsroom's own data; no reason recorded",
} as const;

/** Why a release changed a figure, null where there is no release: as recorded, else a correction of our own. */
export const whyChanged = (release: string | null, reasonOf: ReasonOf): NonNullable<ReturnType<ReasonOf>> =>
	(release === null ? null : reasonOf(release)) ?? NO_REASON;
