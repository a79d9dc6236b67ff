import { homeOfficeOpenData } from "./home-office-open-data/importer.ts";
import type { Importer } from "./importer.ts";
import { onsPoliceForceAreaTables } from "./ons-police-force-area-tables/importer.ts";
import { onsPopulation } from "./ons-population/importer.ts";
import { statementsCsv } from "./statements-csv/importer.ts";
import { tidyCsv } from "./tidy-csv/importer.ts";

/** Every importer; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [
	tidyCsv,
	homeOfficeOpenData,
	onsPoliceForceAreaTables,
	onsPopulation,
	statementsCsv,
];
