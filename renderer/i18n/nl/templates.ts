/** Teksten van brieven: the screen where the texts are changed from which letters begin. */
const conditions: Readonly<Record<string, readonly [string, string]>> = {
  forComplainant: ['alleen aan wie klaagt', 'niet aan wie klaagt'],
  forRespondent: ['alleen aan wie de klacht gaat', 'niet aan wie de klacht gaat'],
  forOther: ['alleen aan iemand anders', 'niet aan iemand anders'],
  hearingTogether: ['alleen bij een gesprek samen', 'alleen bij een gesprek apart'],
  againstNonAdmission: ['alleen na niet in behandeling nemen', 'niet na niet in behandeling nemen'],
  againstRuling: ['alleen na een uitspraak', 'niet na een uitspraak'],
  challengeGranted: ['alleen als er een ander lid komt', 'niet als er een ander lid komt'],
  challengeRefused: ['alleen als het lid blijft', 'niet als het lid blijft'],
  backToManagement: ['alleen als de directie alsnog behandelt', 'niet als de directie alsnog behandelt'],
};

export const templates = {
  title: 'Teksten van brieven',
  intro:
    'Elke brief begint met een vaste tekst. U kunt die tekst veranderen in uw eigen woorden. Brieven die er al zijn, houden de tekst waarmee ze zijn begonnen.',
  open: 'Bekijk of verander de teksten',
  shipped: 'Tekst van het programma',
  own: (version: number) => `Uw eigen tekst, versie ${version}`,
  change: 'Bekijk of verander',
  changeOne: (name: string) => `Bekijk of verander: ${name}`,
  back: 'Terug naar de lijst',
  subject: 'Onderwerp',
  body: 'Tekst',
  bodyHelp:
    'De gekleurde plekken vult het programma in. Een deel tussen twee gestippelde plekken staat alleen in sommige brieven.',
  insertField: 'Voeg een plek in',
  insertPart: 'Alleen in sommige brieven',
  insertPartHelp: 'Kies eerst de tekst waar het om gaat.',
  partEnd: 'tot hier',
  onlyWith: (field: string) => `alleen als er iets staat bij: ${field}`,
  onlyWithout: (field: string) => `alleen als er niets staat bij: ${field}`,
  conditions,
  sheet: {
    heading: 'Antwoordblad',
    help: 'De laatste bladzijde, die de ander invult en terugstuurt. Onderaan zet het programma uw adres en de code waaraan het een ingescand antwoord herkent.',
    title: 'Titel',
    introduction: 'Inleiding',
    choices: 'Keuzes om aan te kruisen',
    fields: 'Regels om op te schrijven',
    onePerLine: 'Eén per regel.',
  },
  receiver: 'Voorbeeld voor',
  receivers: { complainant: 'wie klaagt', respondent: 'over wie het gaat', other: 'iemand anders' },
  save: 'Bewaar als uw eigen tekst',
  saved: 'Bewaard. Nieuwe brieven beginnen met deze tekst.',
  unsaved: 'U heeft deze tekst veranderd en nog niet in gebruik genomen.',
  reset: 'Neem de tekst van het programma terug',
  resetConsequence:
    'Nieuwe brieven beginnen weer met de tekst van het programma. Uw eigen teksten blijven in de lijst van versies staan.',
  giveUp: 'Gooi deze wijziging weg',
  giveUpConsequence: 'Wat u hier heeft veranderd en niet heeft bewaard, verdwijnt.',
  history: 'Eerdere versies',
  version: (version: number, when: string, by: string) => `Versie ${version}, ${when}${by === '' ? '' : `, ${by}`}`,
  versionReset: (when: string, by: string) =>
    `Terug naar de tekst van het programma, ${when}${by === '' ? '' : `, ${by}`}`,
  takeVersion: (version: number) => `Zet versie ${version} in het venster`,
  takeShipped: 'Zet de tekst van het programma in het venster',
  problems: {
    subjectMissing: 'Vul een onderwerp in: dat staat boven elke brief.',
    unknownField: (fields: string) => `Deze plekken horen niet bij deze brief: ${fields}. Haal ze weg.`,
    partNotClosed:
      'Een deel dat alleen in sommige brieven staat, heeft geen begin of geen einde. Haal de losse gestippelde plek weg.',
    fieldMissing: (fields: string) => `Dit moet in deze brief staan en ontbreekt: ${fields}. Voeg de plek weer in.`,
    sheetUntitled: 'Geef het antwoordblad een titel.',
    sheetTooLong: 'Het antwoordblad past niet op één bladzijde. Maak de tekst korter of haal regels weg.',
  },
};
