/** The frame around every screen. */
export const navigation = {
  menu: 'Hoofdmenu',
  today: 'Vandaag',
  cases: 'Klachten',
  terms: 'Termijnen',
  improvements: 'Verbeteringen',
  settings: 'Instellingen',
  intake: 'Nieuwe klacht',
  case: 'Klacht',
  skip: 'Naar de inhoud',
  search: 'Zoek een klacht',
  searchPlaceholder: 'Zoek op nummer, naam of onderwerp',
  searchNothing: 'Niets gevonden. Probeer een deel van de naam, of het klachtnummer.',
  searchStart: 'Typ een nummer, een naam of een woord uit het onderwerp.',
  reading: (pages: number, minutes: number) =>
    `Scans worden gelezen: nog ${pages === 1 ? '1 bladzijde' : `${pages} bladzijden`}, ongeveer ${minutes === 1 ? '1 minuut' : `${minutes} minuten`}`,
  searchMore: (count: number) => `Nog ${count} andere gevonden. Typ meer om te kiezen.`,
  hideNames: 'Namen verbergen',
  lock: 'Vergrendelen',
  vaultOpen: 'Kluis open',
  noInternet: 'Dit programma gebruikt geen internet',
  atWork: (name: string) => `Aan het werk: ${name}`,
  lockSoonTitle: 'De kluis gaat zo op slot',
  lockSoon:
    'U heeft een tijd niets gedaan. Over een minuut gaat de kluis op slot. Beweeg de muis of druk op een toets om door te gaan.',
  coreGoneTitle: 'De kluis is gesloten',
  coreGone: 'Wat u typte, is tot een seconde geleden bewaard. Sluit het programma en start het opnieuw.',
};
