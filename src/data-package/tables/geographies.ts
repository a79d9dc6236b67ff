import { z } from "zod";
import type { Geography } from "../../core/statistics/geography.ts";
import { optional, optionalList, required, textOrEmpty } from "../cell.ts";
import { id, list, oneOf, text } from "../cell-kinds.ts";
import { cell, cellOf, type Table } from "../table.ts";

const row = z.object({
	id: required(id),
	kind: required(oneOf(["force", "region", "nation", "group"])),
	name: required(text),
	official_name: required(text),
	welsh_name: optional(text),
	code: optional(text),
	nation: optional(id),
	region: optional(id),
	covers: textOrEmpty,
	note: textOrEmpty,
	aliases: optionalList(list),
	members: optionalList(list),
	regime: required(oneOf(["england-and-wales", "scotland", "northern-ireland", "mixed"])),
});

export const geographies: Table<Geography> = {
	name: "geographies",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row.transform(({ official_name, welsh_name, ...rest }) => ({
		...rest,
		officialName: official_name,
		welshName: welsh_name,
	})),
	write: ({ officialName, welshName, ...rest }) => ({
		...rest,
		official_name: officialName,
		welsh_name: cell(welshName),
		code: cell(rest.code),
		nation: cell(rest.nation),
		region: cell(rest.region),
		aliases: cellOf(rest.aliases),
		members: cellOf(rest.members),
	}),
};
