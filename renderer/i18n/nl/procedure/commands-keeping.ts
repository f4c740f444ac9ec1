/** Steps after the ruling: doing what was promised, closing, keeping, correcting and destroying. */
export const keepingCommands = {
  executeAdjustment: {
    title: 'Leg vast dat de aanpassing klaar is',
    help: 'Wat bij de uitspraak is beloofd, is gedaan.',
    done: 'De aanpassing staat op gedaan.',
  },
  planImprovement: {
    title: 'Plan een verbeteractie',
    help: 'Wat gaat er anders, wie zorgt daarvoor, en wanneer is het klaar? Schrijf geen namen van partijen op.',
    done: 'De verbeteractie is gepland.',
  },
  completeImprovement: {
    title: 'Leg vast dat de verbeteractie klaar is',
    help: 'De verandering is ingevoerd.',
    done: 'De verbeteractie staat op gedaan.',
  },
  chooseThemes: {
    title: 'Kies de thema’s van de klacht',
    help: 'Waar gaat de klacht over, in de woorden van uw organisatie? Het jaaroverzicht telt de thema’s. U kunt ze altijd opnieuw kiezen.',
    done: 'De thema’s zijn gekozen.',
  },
  closeCase: {
    title: 'Sluit de klacht',
    help: 'Iedereen weet hoe het afliep. Vanaf nu loopt de bewaartermijn.',
    done: 'De klacht is gesloten.',
  },
  reopenCase: {
    title: 'Heropen de klacht',
    help: 'Er komt bezwaar, er zijn nieuwe feiten, of de klacht is per ongeluk gesloten.',
    done: 'De klacht is heropend.',
  },
  linkCase: {
    title: 'Koppel een andere klacht',
    help: 'Twee klachten die over hetzelfde gaan, verwijzen dan naar elkaar.',
    done: 'De klachten zijn gekoppeld.',
  },
  unlinkCase: {
    title: 'Maak de koppeling los',
    help: 'De klachten horen toch niet bij elkaar.',
    done: 'De koppeling is losgemaakt.',
  },
  correctFact: {
    title: 'Verbeter een gegeven',
    help: 'Het oude en het nieuwe gegeven blijven allebei zichtbaar, met uw reden. Termijnen worden opnieuw geteld.',
    done: 'Het gegeven is verbeterd.',
  },
  voidCase: {
    title: 'Laat deze inschrijving vervallen',
    help: 'De klacht is per vergissing ingeschreven. Het nummer en uw reden blijven in het register staan.',
    done: 'De inschrijving is vervallen.',
  },
  receiveAccessRequest: {
    title: 'Leg een inzageverzoek vast',
    help: 'Iemand wil weten welke persoonsgegevens u over hem of haar bewaart. Dat recht komt uit de wet.',
    done: 'Het inzageverzoek is vastgelegd.',
  },
  answerAccessRequest: {
    title: 'Leg uw antwoord op het inzageverzoek vast',
    help: 'Wat u heeft gegeven, met gegevens van anderen onleesbaar gemaakt.',
    done: 'Uw antwoord is vastgelegd.',
  },
  placeHold: {
    title: 'Bewaar langer',
    help: 'Er is een reden om nog niet te vernietigen, zoals een rechtszaak. Kies wanneer u opnieuw kijkt.',
    done: 'U heeft vastgelegd dat deze klacht langer wordt bewaard.',
  },
  liftHold: {
    title: 'Beëindig langer bewaren',
    help: 'De reden om langer te bewaren is voorbij.',
    done: 'Het langer bewaren is beëindigd.',
  },
  destroyDocument: {
    title: 'Vernietig dit stuk',
    help: 'Voor een stuk dat hier niet hoort. De inhoud is daarna weg; uw reden blijft staan.',
    done: 'Het stuk is vernietigd.',
  },
  destroyPassage: {
    title: 'Vernietig een tekst',
    help: 'Voor woorden die hier niet horen, zoals gegevens over iemand anders. De tekst is daarna weg; uw reden blijft staan. Brieven en dossiers waar de woorden al in staan, blijven zoals ze zijn.',
    done: 'De tekst is vernietigd.',
  },
  destroyCase: {
    title: 'Vernietig deze klacht',
    help: 'Alle stukken, brieven en namen verdwijnen. Er blijft een bewijs van vernietiging zonder persoonsgegevens.',
    done: 'De klacht is vernietigd.',
  },
};
