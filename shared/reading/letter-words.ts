/** Words with which a letter begins and ends. */
export const opening =
  /^(geacht|weled|beste|lieve|l\.?\s?s\.?,?$|dag |hallo|hoi\b|goede(n)?(dag|morgen|middag|avond)|aan wie dit aangaat)/iu;
export const closing =
  /^(met .{0,24}groet|met .{0,20}hoogachting|(vriendelijke|hartelijke) groet|hoogachtend|groet(en|jes)?\b|gr\b|mvg\b|m\.v\.g|in afwachting)/iu;
