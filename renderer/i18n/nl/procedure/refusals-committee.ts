/** Objection and committee. */
export const committeeRefusals = {
  nothingToObjectTo: {
    what: 'Over dit onderdeel is nog niets beslist waartegen bezwaar kan worden gemaakt.',
    todo: 'Doe eerst uitspraak, of beslis over in behandeling nemen.',
  },
  objectionOutsideMandate: {
    what: 'De machtiging geldt niet voor bezwaar.',
    todo: 'Vraag om een machtiging die ook voor bezwaar geldt, of om een bericht van de cliënt zelf.',
  },
  rulingIsBinding: {
    what: 'De commissie heeft hierover beslist. Dat is bindend binnen deze procedure.',
    todo: 'Er kan geen nieuw bezwaar meer bij.',
  },
  noCommitteeRoute: {
    what: 'Er is geen bezwaar en geen toestemming om rechtstreeks naar de commissie te gaan.',
    todo: 'Leg eerst het bezwaar of de toestemming vast.',
  },
  consentMissing: {
    what: 'De schriftelijke toestemming van de indiener ontbreekt.',
    todo: 'Voeg de brief of e-mail met de toestemming toe.',
  },
  requestNotSent: {
    what: 'Aan dit lid is nog geen neutraal verzoek gestuurd.',
    todo: 'Stuur eerst het verzoek aan het commissielid.',
  },
  memberIsInvolved: {
    what: 'Deze persoon heeft zelf een rol in deze klacht.',
    todo: 'Vraag iemand die met niemand in deze klacht te maken heeft.',
  },
  declarationMissing: {
    what: 'De getekende geheimhoudingsverklaring ontbreekt.',
    todo: 'Vraag eerst om de verklaring en leg vast dat zij is getekend.',
  },
  namesNotDisclosed: {
    what: 'Dit lid weet nog niet om wie het gaat.',
    todo: 'Noem eerst de namen. Pas dan kan het lid zeggen of er een band is.',
  },
  notDeclaredIndependent: {
    what: 'Dit lid heeft nog niet gezegd of er een band is met iemand in deze klacht.',
    todo: 'Vraag dat eerst en leg het antwoord vast.',
  },
  tiesDeclared: {
    what: (ties: string) => `Dit lid noemde een band: ${ties}.`,
    todo: 'Vraag liever iemand anders.',
  },
  appointerInvolved: {
    what: 'Wie hier benoemt, is zelf onderwerp van de klacht.',
    todo: 'Laat de waarnemer of een ander directielid benoemen.',
  },
  memberLeft: { what: 'Dit commissielid doet niet meer mee.', todo: 'Kies een ander lid.' },
  notComposed: {
    what: 'De commissie is nog niet samengesteld, of dit lid is nog niet benoemd.',
    todo: 'Benoem eerst de leden.',
  },
  committeeUnusual: {
    what: (points: string) => `Deze commissie is anders dan gewoonlijk: ${points}.`,
    todo: 'Maak de commissie compleet: drie leden (of een ander oneven aantal), van wie één voorzitter.',
  },
  membersNotNamed: {
    what: (earliest: string) => `De indiener heeft nog geen vijf werkdagen gehad om de leden te kennen${earliest}.`,
    todo: 'Stuur eerst de brief met de namen, en wacht vijf werkdagen.',
  },
  challengePending: {
    what: 'Er loopt nog een verzoek om een ander commissielid.',
    todo: 'Beslis eerst over dat verzoek.',
  },
  omissionWithoutReason: {
    what: 'Een weggelaten stuk heeft nog geen reden.',
    todo: 'Schrijf op waarom het stuk niet meegaat, of neem het toch op.',
  },
  notForwarded: {
    what: 'Het dossier is nog niet naar de commissie of naar dit lid gestuurd.',
    todo: 'Stuur eerst het dossier.',
  },
  outcomeDoesNotFit: {
    what: 'Dit oordeel past niet bij waartegen bezwaar is gemaakt.',
    todo: 'Kies bij een onderdeel dat wel is behandeld gegrond, deels gegrond, ongegrond of geen oordeel.',
  },
  incompleteRuling: {
    what: 'De uitspraak gaat niet over precies de onderdelen die aan de commissie zijn voorgelegd.',
    todo: 'Vul voor elk voorgelegd onderdeel in wat de commissie besliste.',
  },
};
