/** Small towns that share their name with a place elsewhere or an everyday word: by itself it names a force of ours only perhaps. */
const towns = `
	aberdare, acton, airdrie, alexandria, alnwick, alton, alva, amble, ambleside, amesbury, andover,
	ardrossan, armadale, arnold, arundel, ascot, ashbourne, ashburton, atherton, aylsham, ayr, bakewell, banff,
	barrhead, barry, battle, beaconsfield, beaumaris, bentley, bethesda, beverley, biggar, blackheath, blackwater,
	blackwood, bonnyrigg, boston, bourne, braintree, brampton, brandon, brentwood, bridport, buckie,
	buckingham, buckley, bude, burford, bury, buxton, callander, camborne, cardigan, carterton, chard, chertsey, chigwell,
	chipping norton, christchurch, church, clare, clevedon, coalville, coldstream, coleraine, colyton, cowes,
	cromer, crook, crosby, croydon, cullen, cupar, dalkeith, dartmouth, deal, denton, diss, dollar,
	dorchester, dumbarton, dumfries, dunbar, duns, dunstable, eastleigh, eastwood, elgin, emsworth, epping,
	epworth, erskine, exmouth, eye, falmouth, farnham, ferndale, fleet, fleetwood, fort william,
	gainsborough, galston, glastonbury, gosport, gravesend, grays, greenock, haddington, hale, halstead,
	hamilton, harwich, hatfield, haverhill, hayle, helensburgh, heywood, hinckley, hingham, holsworthy, holt,
	horsham, hove, huntly, hyde, hythe, irvine, keith, kelso, kenilworth, keswick, kilmarnock, kilsyth,
	kimberley, kinross, lanark, largs, lauder, launceston, leatherhead, leek, lees, leigh, leominster,
	leslie, lewes, littlehampton, livingston, loddon, loftus, longtown, ludlow, madeley, maldon, malmesbury, malvern,
	maltby, march, margate, markinch, marlborough, marlow, melrose, mere, middleton, minster, mold, monmouth, montrose,
	morley, morpeth, musselburgh, nailsworth, neath, nelson, newburgh, newbury, newmarket, normanton, north berwick,
	northam, oakham, olney, padstow, paisley, peebles, pembroke, penistone, penrith, penryn, peterhead, petersfield,
	petworth, pickering, portland, pudsey, ramsey, ramsgate, redhill, renfrew, richmond, ringwood, ripley, rishton,
	rochester, romsey, rothesay, rothwell, royston, runcorn, rutherglen, ryde, rye, sale, saltcoats,
	sandhurst, sandown, sandwich, sandy, seaford, seaton, sedgefield, selby, selkirk, settle, shaw,
	sheerness, somerton, southborough, southwick, spalding, st andrews, stamford, standish, stanhope,
	stanley, stone, stratton, street, stroud, sudbury, tain, tamworth, tavistock, thornbury, thornton,
	thurso, tilbury, tipton, tiverton, tobermory, topsham, wallingford, wallsend, wantage, ware, washington,
	watchet, watlington, wellington, wem, wendover, westbury, whitby, whitefield, whithorn, wick, wickham,
	wilton, windermere, windsor, winslow, winterton, witney, woburn, woodbridge, woodstock, wooler, yarmouth,
	yate, yeadon
`;

export const namesakes: ReadonlySet<string> = new Set(towns.split(",").map((town) => town.trim()));
