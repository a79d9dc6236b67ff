/**
 * Names that people do type and that look like a slip of one of ours: places elsewhere, old kingdoms, what else is called
 * after a place. Neither they nor slips of theirs are taken for ours.
 */
export const nearNames: readonly string[] = `
	action fraud, all forces, atlantis, camelot, el dorado, gotham, hogwarts, mordor, narnia, neverland,
	springfield, wakanda, westeros, avon lady, avonmouth, bakewell tart, bavaria, bedfords, bernicia,
	brentwood bay, brittany, burgundy, calabria, cambodia, chester zoo, cleveland ohio, colombia, columbia,
	cornish pasty, crystal palace, cumbernauld, cumbrian, derry girls, dorset street, east london,
	eccles cake, eire, essex ontario, europol, ghent, gloucester rugby, guernsey, guildhall, guilford,
	hampton, hartford, interpol, ireland, isle of man, jersey, kent ohio, kentucky, kenya, lancashire hotpot,
	lancaster pennsylvania, leicester square, leinster, liverpool fc, liverpool street, london ontario,
	longford, manchester united, mercia, met office, metropolis, moravia, munster, new england,
	new hampshire, new jersey, new south wales, new york, newcastle nsw, newcastle united, nordfolk,
	norfolk virginia, normandy, norwood, police de paris, port of liverpool police, royal military police,
	saxony, severn, sherwood, silesia, somalia, stanford, surrey british columbia, sussex drive, thames,
	tyne, ulster county, umbria, waterford, wessex, west ham, west ham united, westmeath, wexford,
	wiltshire ham, winchester rifle, york pennsylvania, yorkshire pudding
`
	.split(",")
	.map((name) => name.trim());
