/**
 * Short names of counties, and names in a language that few of those who ask write: many words are a slip away from them, so
 * only what is written so is taken for them.
 */
export const onlyAsWritten: ReadonlySet<string> = new Set(
	`Shrops, Gloucs, Herefs, Northd, Ches, Carms, Pembs, Mid Glam, M Glam, S Glam, W Glam, Warwicks, Lanarks, Middx, Manceinion,
	Lerpwl, Caer, Amwythig, Henffordd, Caerloyw, Bryste, Caerefrog, Efrog, Rhydychen, Caergrawnt, Caerwrangon, Llundain, Lundain,
	Glaschu, Dùn Èideann, Obar Dheathain, Dùn Dè, Inbhir Nis, Peairt, Sruighlea, Alba, Èirinn a Tuath, Béal Feirste, Doire, Ard
	Mhacha, Lios na gCearrbhach, an tIúr, Tuaisceart Éireann`
		.split(",")
		.map((name) => name.trim().replace(/\s+/g, " ")),
);
