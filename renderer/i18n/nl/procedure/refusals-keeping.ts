/** Closing, keeping, correcting, destroying. */
export const keepingRefusals = {
  stillUndecided: {
    what: 'Nog niet over elk onderdeel is beslist.',
    todo: 'Neem eerst de besluiten die nog openstaan.',
  },
  notTold: {
    what: (parties: string) => `Nog niet op de hoogte van de afloop: ${parties}.`,
    todo: 'Stuur eerst de brief en leg de verzenddatum vast.',
  },
  objectionPending: {
    what: 'Er loopt nog een bezwaar over dit onderdeel.',
    todo: 'Wacht op de uitspraak van de commissie, of op het intrekken van het bezwaar.',
  },
  improvementMissing: {
    what: 'De organisatie was verantwoordelijk, maar er is nog geen structurele verbetering gepland.',
    todo: 'Plan eerst een verbeteractie die blijvend iets verandert.',
  },
  lessonsMissing: {
    what: 'Er is geen verbeteractie, en ook niet opgeschreven waarom niet.',
    todo: 'Plan een verbeteractie, of schrijf op waarom er niets te verbeteren valt.',
  },
  papersOutstanding: {
    what: 'Een commissielid heeft de stukken nog.',
    todo: 'Vraag de stukken terug en leg vast waar zij zijn gebleven.',
  },
  outcomeNotTrue: {
    what: 'Zo is deze klacht niet afgelopen.',
    todo: 'Kies de afloop die bij het verloop past.',
  },
  accessOpen: {
    what: 'Er is nog een inzageverzoek zonder antwoord.',
    todo: 'Beantwoord eerst dat verzoek.',
  },
  notClosed: { what: 'Deze klacht is nog niet gesloten.', todo: 'Sluit eerst de klacht.' },
  sameCase: { what: 'Dit is dezelfde klacht.', todo: 'Kies een andere klacht.' },
  notCorrectable: {
    what: 'Dit gegeven kan niet worden verbeterd, omdat andere gegevens ernaar verwijzen.',
    todo: 'Leg een contactmoment vast met uitleg, of neem de stap opnieuw.',
  },
  nothingChanged: { what: 'Er verandert niets.', todo: 'Vul in wat het wel moet zijn.' },
  correctionContradicts: {
    what: 'Met dit gegeven klopt de volgorde of de inhoud niet meer.',
    todo: 'Kijk na of ook een ander gegeven verkeerd staat, en verbeter dat eerst.',
  },
  retentionRunning: {
    what: (endsOn: string) => `De bewaartermijn loopt nog, tot en met ${endsOn}.`,
    todo: 'Wacht tot die dag voorbij is. Eén verkeerd stuk kunt u wel apart vernietigen.',
  },
  onHold: {
    what: 'Er is vastgelegd dat deze klacht langer bewaard blijft.',
    todo: 'Beëindig eerst het langer bewaren, als de reden voorbij is.',
  },
  secondLookMissing: {
    what: 'Een tweede directielid heeft nog niet meegekeken.',
    todo: 'Laat iemand anders zien wat er wordt vernietigd, en kies die naam.',
  },
  reviewNotLater: {
    what: 'De dag om opnieuw te kijken ligt niet later dan dit besluit.',
    todo: 'Kies een latere dag.',
  },
};
