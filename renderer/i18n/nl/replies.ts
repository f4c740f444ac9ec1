const letterOf = (kind: string, number: number | null): string =>
  number === null ? `de brief ‘${kind}’` : `brief ${number} (${kind})`;

/** Reply sheets that came back with the code of this program on them. */
export const replies = {
  answers: (kind: string, number: number | null, caseNumber: string) =>
    `Op dit papier staat de code van een antwoordblad. Het hoort bij klacht ${caseNumber} en antwoordt op ${letterOf(kind, number)}.`,
  file: (caseNumber: string) => `Leg dit papier in klacht ${caseNumber}`,
  answersHere: (kind: string, number: number | null, who: string) =>
    `Dit is het antwoord op ${letterOf(kind, number)} aan ${who}. Leg vast wat er is geantwoord.`,
  answersElsewhere: (caseNumber: string) =>
    `Volgens de code op dit papier hoort het niet hier, maar bij klacht ${caseNumber}. Kijk of het in de goede klacht ligt.`,
  record: 'Leg dit antwoord vast',
  recordOf: (title: string) => `Leg dit antwoord vast: ${title}`,
  open: (caseNumber: string) => `Open klacht ${caseNumber}`,
  showOf: (title: string) => `Toon: ${title}`,
  otherVault:
    'De code op dit papier is niet in deze kluis gemaakt. Kijk of het papier voor uw organisatie bestemd is, en kies zelf bij welke klacht het hoort.',
  gone: 'De code op dit papier hoort bij een brief die niet meer in deze kluis is. Kies zelf bij welke klacht het papier hoort.',
};
