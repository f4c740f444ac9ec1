/** Words with which a letter begins and ends. */
export const opening = /^(geachte|beste|l\.?\s?s\.?$|dag |hallo|aan wie dit aangaat)/iu;
export const closing =
  /^(met (vriendelijke|hartelijke|beleefde) groet|vriendelijke groet|hoogachtend|groet(en|jes)?\b|mvg\b|m\.v\.g|hartelijke groet|in afwachting)/iu;
