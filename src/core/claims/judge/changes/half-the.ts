/** Between "half" and the count it is of, where no "of" stands: "half the 3,801 offences". */
export const halfThe = /^ (?=(?:all )?(?:the|its|their) [\d,]+ )/;
