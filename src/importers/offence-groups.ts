/** The groups that make up all recorded crime but fraud, which national bodies record: as the Home Office and the Office for National Statistics name them, in small letters. */
export const OFFENCE_GROUPS: readonly string[] = [
	"violence against the person",
	"sexual offences",
	"robbery",
	"theft offences",
	"criminal damage and arson",
	"drug offences",
	"possession of weapons offences",
	"public order offences",
	"miscellaneous crimes against society",
];
