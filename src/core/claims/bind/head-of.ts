import type { SubjectMention } from "../read/subject.ts";
import { between, type Scene } from "./scene.ts";

const heads =
	"arrests?|convictions?|prosecutions?|charges|cautions?|detections?|clear-ups?|outcomes?|referrals?|warrants?|raids?|searches|sentences?|(?:jail|prison|custodial) (?:terms?|sentences?)|victims?|suspects?|offenders?|defendants?|trials|guilty pleas?|complaints?|calls|tip-offs|fines|penalties|spending|funding|costs?|(?:detection|charge|charging|conviction|clear-up|arrest|reoffending) rates?|(?:people|men|suspects) (?:jailed|charged|arrested|convicted|sentenced)";
const headBefore = new RegExp(
	`(?<![a-z-])(?<head>${heads}) (?:for|over|in|of|on|about|after|from|involving|relating to|related to|linked to|connected to|in connection with|concerning|brought for|made for)(?: (?:the|all|such|these|recorded|alleged|suspected|police-recorded|online|any))* $`,
);

/** "Arrests for child abuse image offences rose 14%": what is counted is what the offences only tell more of; null where it is they. */
export const headOf = (scene: Scene, { start }: SubjectMention): string | null =>
	headBefore.exec(between(scene, Math.max(0, start - 70), start))?.groups?.["head"] ?? null;
