/** Steps from objection to the ruling of the committee. */
export const committeeCommands = {
  recordCommitteeConsent: {
    title: 'Leg toestemming vast voor de commissie',
    help: 'De klacht gaat over een directielid. Met schriftelijke toestemming kan zij meteen naar de commissie.',
    done: 'Het antwoord over de commissie is vastgelegd.',
  },
  object: {
    title: 'Leg het bezwaar vast',
    help: 'De indiener is het niet eens met de uitspraak, of met het niet in behandeling nemen.',
    done: 'Het bezwaar is vastgelegd.',
  },
  withdrawObjection: {
    title: 'Leg vast dat het bezwaar is ingetrokken',
    help: 'De indiener wil toch geen uitspraak van de commissie.',
    done: 'Het intrekken van het bezwaar is vastgelegd.',
  },
  approachMember: {
    title: 'Vraag een commissielid',
    help: 'De eerste vraag is neutraal: nog zonder namen en zonder inhoud.',
    done: 'Het gevraagde commissielid is vastgelegd.',
  },
  discloseNames: {
    title: 'Noem de namen aan het commissielid',
    help: 'Pas na een getekende geheimhoudingsverklaring hoort het lid om wie het gaat.',
    done: 'U heeft vastgelegd dat het lid de namen kent.',
  },
  declareIndependence: {
    title: 'Leg de onafhankelijkheid vast',
    help: 'Het lid zegt of er een band is met iemand in deze klacht.',
    done: 'Het antwoord over onafhankelijkheid is vastgelegd.',
  },
  appointMember: {
    title: 'Benoem het commissielid',
    help: 'Het lid kent de namen, is gebonden aan geheimhouding en heeft gezegd onafhankelijk te zijn.',
    done: 'Het commissielid is benoemd.',
  },
  challengeMember: {
    title: 'Leg het verzoek om een ander commissielid vast',
    help: 'De indiener vindt dat een lid niet onafhankelijk is.',
    done: 'Het verzoek is vastgelegd.',
  },
  decideChallenge: {
    title: 'Beslis over het verzoek om een ander lid',
    help: 'U wijst het verzoek toe of af, met uw reden. De indiener krijgt daarover een brief.',
    done: 'Uw besluit op het verzoek is vastgelegd.',
  },
  endMembership: {
    title: 'Leg vast dat een commissielid stopt',
    help: 'Het lid doet niet meer mee. Stukken die het lid al heeft, vraagt u terug.',
    done: 'U heeft vastgelegd dat het lid stopt.',
  },
  forwardDossier: {
    title: 'Stuur het dossier naar de commissie',
    help: 'Alle stukken in één bestand. U ziet het eerst zelf na; daarna ligt vast wie het heeft.',
    done: 'Het doorsturen van het dossier is vastgelegd.',
  },
  recordPapersReturned: {
    title: 'Leg vast dat de stukken terug zijn',
    help: 'Teruggekregen, door het lid vernietigd, of met een reden niet teruggekomen.',
    done: 'U heeft vastgelegd waar de stukken zijn gebleven.',
  },
  recordCommitteeRequest: {
    title: 'Leg een vraag van de commissie vast',
    help: 'De commissie vraagt om stukken of uitleg.',
    done: 'De vraag van de commissie is vastgelegd.',
  },
  answerCommitteeRequest: {
    title: 'Leg uw antwoord aan de commissie vast',
    help: 'Wat u de commissie op haar vraag heeft gestuurd of verteld.',
    done: 'Uw antwoord aan de commissie is vastgelegd.',
  },
  recordCommitteeSession: {
    title: 'Leg een zitting van de commissie vast',
    help: 'Alleen dat en wanneer de commissie bijeenkwam. Wat zij bespreekt, blijft bij haar.',
    done: 'De zitting van de commissie is vastgelegd.',
  },
  recordCommitteeRuling: {
    title: 'Leg de uitspraak van de commissie vast',
    help: 'Per onderdeel wat de commissie besliste, met haar uitspraak als bijlage.',
    done: 'De uitspraak van de commissie is vastgelegd.',
  },
  recordCommitteeTold: {
    title: 'Leg vast dat de commissie een partij inlichtte',
    help: 'De commissie heeft deze partij zelf haar uitspraak gestuurd.',
    done: 'U heeft vastgelegd dat de partij de uitspraak kent.',
  },
  correctCommitteeRuling: {
    title: 'Leg een herstel van de uitspraak vast',
    help: 'De commissie herstelt een schrijffout of rekenfout. Het oordeel blijft hetzelfde.',
    done: 'Het herstel is vastgelegd.',
  },
  recordCourtOutcome: {
    title: 'Leg een uitspraak van de rechter vast',
    help: 'De rechter of een andere instantie heeft later over dezelfde zaak beslist.',
    done: 'De uitspraak van de rechter is vastgelegd.',
  },
};
