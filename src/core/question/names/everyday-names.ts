/** Places whose names are everyday words: in running text they are names only for a reason (see `standsAsName`). */
export const everydayNames: ReadonlySet<string> = new Set(
	`acton amble arnold asp asc avon bala barking barry bath battle beds berks boston bourne brent buckley bucks bury cardigan chard church city
	clare corby craven crook dale deal derby diss dollar dover duns eden eng ew eye fens fleet galloway gower hale harrow hart hastings
	hay highland hob holt hook hove hull hyde keith leek lees leslie long looe malt march mere met metropolitan minster mod
	mold moray neath nelson new ni oban oswald pill poole portland potteries pudsey ramsey reading ripley rother ruc rugby rye sale
	sandwich sandy settle shaw skye slough stanley stoke stone street stroud sutton swale tain thame thorne tring ware warks
	wash watchet washington wells wem wick wing wooler worthing yate dcp dpp mps nyp swp syp tvp wmp wyp`.split(
		/\s+/,
	),
);

/** Phrases in which a name of ours names something else. */
export const otherThings: readonly string[] = [
	"new (?:york|hampshire|england|london|jersey|south wales|zealand|orleans)",
	"(?:east|west) (?:ham|germany|africa|coast|bank)",
	"north (?:korea|carolina|dakota|america|sea|pole)",
	"south (?:africa|korea|america|carolina|dakota|australia|pole)",
	"met office",
	"(?:per|an?|every|each|by) square miles?",
	"(?:cambridge analytica|oxford street|oxford circus|london bridge|cheshire cat|bath ?time|york stone)",
	"(?:yorkshire|yorkie) (?:pudding|terrier|tea|post)s?",
	"(?:lancashire hotpot|cornish past(?:y|ies)|devon cream|cumberland sausages?|bakewell tart|worcester sauce|stilton)",
	"(?:london|east london|newcastle|perth|hamilton|london),? (?:ontario|south africa|nsw|australia|canada)",
	"(?:kent|essex|york|durham|lincoln|norfolk|suffolk|surrey|cumberland|worcester|plymouth|portsmouth|cambridge|oxford|cleveland|dorchester|hereford|warwick|boston|bristol|bedford),? (?:virginia|ohio|massachusetts|pennsylvania|texas|maine|maryland|connecticut|nebraska|north carolina|rhode island|mississippi|ontario|new york|usa|us|county,? [a-z]+)",
];
