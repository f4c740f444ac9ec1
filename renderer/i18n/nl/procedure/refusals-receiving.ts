/** The register, its dates, receiving a complaint, letters and admission. */
export const receivingRefusals = {
  notRegistered: { what: 'Deze klacht is nog niet ingeschreven.', todo: 'Schrijf de klacht eerst in.' },
  alreadyRegistered: { what: 'Deze klacht staat al in het register.', todo: 'Open de klacht en ga daar verder.' },
  caseIsClosed: {
    what: 'Deze klacht is gesloten.',
    todo: 'Heropen de klacht als er nog iets moet gebeuren.',
  },
  caseIsVoid: {
    what: 'Deze inschrijving is vervallen.',
    todo: 'Schrijf de klacht opnieuw in als zij toch doorgaat.',
  },
  caseIsDestroyed: {
    what: 'Deze klacht is vernietigd. Er valt niets meer aan vast te leggen.',
    todo: 'Komt er iets nieuws, schrijf dat dan in als nieuwe klacht en noem het oude nummer.',
  },
  dateInFuture: {
    what: (date: string) => `${date} moet nog komen.`,
    todo: 'Leg alleen vast wat al is gebeurd. Kies vandaag of een eerdere dag.',
  },
  dateBeforeCause: {
    what: (date: string, cause: string) => `${date} ligt eerder dan ${cause}, de dag waarop dit volgt.`,
    todo: 'Kijk de datum na. Klopt juist de eerdere datum niet, verbeter dan eerst dat gegeven.',
  },
  unknownReference: {
    what: (thing: string) => `Dit ontbreekt in deze klacht: ${thing}.`,
    todo: 'Kies iets uit de lijst, of leg eerst vast wat nog ontbreekt.',
  },
  alreadyRecorded: {
    what: 'Dit is al vastgelegd.',
    todo: 'U hoeft niets te doen. Klopt het niet, gebruik dan Gegeven verbeteren.',
  },
  nothingLate: {
    what: (lastDay: string) => `Dit onderdeel is op tijd gemeld. De laatste dag was ${lastDay}.`,
    todo: 'U hoeft niets te beoordelen.',
  },
  mandateNotAwaited: {
    what: 'In deze klacht wordt niet op een machtiging gewacht.',
    todo: 'U hoeft niets vast te leggen.',
  },
  mandateNotShown: {
    what: 'U heeft nog geen machtiging gezien.',
    todo: 'Vraag eerst om de machtiging, of kies een brief waarin niets over de zaak staat.',
  },
  nameIsWithheld: {
    what: 'De indiener wil niet dat de ander de naam hoort.',
    todo: 'Kijk na of de naam nergens in staat.',
  },
  alreadyPossible: {
    what: 'Dit bericht is al verzonden en niet teruggekomen.',
    todo: 'Kwam het toch niet aan, leg dan eerst vast dat de brief terugkwam.',
  },
  noAddress: {
    what: 'Van de indiener is geen adres bekend.',
    todo: 'Vul een adres in bij Betrokkenen, of leg vast dat dit bericht niet kan.',
  },
  replyTimeTooShort: {
    what: (sentOn: string, replyBy: string) =>
      `Tussen verzenden (${sentOn}) en antwoorden (${replyBy}) zit minder dan een week.`,
    todo: 'Geef de ontvanger bij voorkeur zeven dagen of meer.',
  },
  replyDateMissing: {
    what: 'Bij een uitnodiging hoort een datum om te antwoorden.',
    todo: 'Vul in wanneer u uiterlijk antwoord wilt.',
  },
  notDecidedYet: {
    what: 'Waar deze brief over gaat, is nog niet gebeurd of nog niet vastgelegd.',
    todo: 'Leg dat eerst vast. Daarna kan de brief worden verzonden.',
  },
  groundMissing: {
    what: 'Bij niet in behandeling nemen horen een grond en een uitleg.',
    todo: 'Kies de grond en schrijf op waarom. De indiener leest dat in de brief.',
  },
  subjectOutsideProcedure: {
    what: 'Een onderdeel gaat niet over een opleider, een medewerker, een cliënt of de organisatie.',
    todo: 'Kijk na of het onderwerp goed is ingevuld, of neem dit onderdeel niet in behandeling.',
  },
  informationNotAsked: {
    what: 'U heeft de indiener nog niet om aanvulling gevraagd.',
    todo: 'Stuur eerst een verzoek om aanvulling. Misschien weet u daarna genoeg.',
  },
  latenessNotAssessed: {
    what: 'Een onderdeel is later dan een maand na het voorval gemeld.',
    todo: 'Beoordeel eerst of het toch meetelt.',
  },
  admissionIsFinal: {
    what: 'Over dit onderdeel is al beslist.',
    todo: 'Is er een vergissing gemaakt, gebruik dan Gegeven verbeteren.',
  },
};
