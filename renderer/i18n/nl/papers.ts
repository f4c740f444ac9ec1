/** Papers the program writes itself and that are no letters. */
export const papers = {
  title: 'Zelf een stuk maken',
  intro: 'Het stuk komt hierboven in de lijst en wordt ernaast getoond. Daar kunt u het afdrukken en opslaan.',
  what: 'Wat maakt u?',
  summary: 'Samenvatting op één bladzijde',
  report: (date: string, who: string) => `Verslag van de hoorzitting van ${date} (${who})`,
  ruling: (date: string) => `Uitspraak van de directie van ${date}`,
  forWhom: 'Voor wie?',
  whole: 'Volledig, voor het dossier',
  make: 'Maak het stuk',
  summaryHelp: 'Voor uzelf: hoe de klacht er nu voor staat. De samenvatting gaat niet mee in het dossier.',
  wholeHelp: 'Met alles erin. Het stuk gaat als bijlage mee in het dossier.',
  copyHelp:
    'Alleen wat deze partij aangaat, en zonder een naam die niet mag worden genoemd. Lees de tekst na voordat u het stuk geeft.',
  glyphAdvice: 'Verbeter de tekst bij de klacht en maak het stuk opnieuw.',
  kinds: {
    summary: 'samenvatting, voor de directie',
    hearingReport: 'verslag van een hoorzitting',
    ruling: 'uitspraak van de directie',
  },
  problems: {
    nothingThere: 'Hierover staat nog niets in de klacht dat deze partij aangaat. Er is niets gemaakt.',
  },
};
