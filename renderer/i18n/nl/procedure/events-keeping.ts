/** Doing what was promised, closing, keeping, correcting and destroying. */
export const keepingEvents = {
  adjustmentExecuted: (who: string) => `${who} heeft vastgelegd dat een aanpassing klaar is.`,
  improvementPlanned: {
    structural: (who: string, due: string) => `${who} heeft een structurele verbetering gepland, klaar op ${due}.`,
    other: (who: string, due: string) => `${who} heeft een verbeteractie gepland, klaar op ${due}.`,
  },
  improvementCompleted: (who: string) => `${who} heeft vastgelegd dat een verbeteractie klaar is.`,
  themesChosen: (who: string, themes: string) => `${who} heeft de thema’s van de klacht gekozen: ${themes}.`,
  caseClosed: (who: string, outcome: string) => `${who} heeft de klacht gesloten: ${outcome}.`,
  caseReopened: (who: string, cause: string) => `${who} heeft de klacht heropend: ${cause}.`,
  caseLinked: (who: string) => `${who} heeft een andere klacht aan deze gekoppeld.`,
  caseUnlinked: (who: string) => `${who} heeft een koppeling met een andere klacht losgemaakt.`,
  factCorrected: (who: string, field: string) => `${who} heeft een gegeven verbeterd: ${field}.`,
  caseVoided: (who: string) => `${who} heeft deze inschrijving laten vervallen.`,
  accessRequested: (from: string) => `${from} heeft om inzage in gegevens gevraagd.`,
  accessAnswered: (who: string, from: string) => `${who} heeft het inzageverzoek van ${from} beantwoord.`,
  holdPlaced: (who: string, reviewOn: string) =>
    `${who} heeft beslist om langer te bewaren, en kijkt opnieuw op ${reviewOn}.`,
  holdLifted: (who: string) => `${who} heeft het langer bewaren beëindigd.`,
  documentDestroyed: (who: string) => `${who} heeft een stuk vernietigd.`,
  passageDestroyed: (who: string) => `${who} heeft een tekst vernietigd.`,
  caseDestroyed: (who: string) => `${who} heeft deze klacht vernietigd.`,
};
