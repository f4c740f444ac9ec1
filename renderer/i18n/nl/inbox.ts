/** The Postbak: papers that came in and are of no complaint yet. */
export const inbox = {
  intro: 'Hier komt wat binnenkomt en nog bij geen klacht ligt.',
  count: (n: number) => (n === 1 ? 'Eén stuk ligt nog bij geen klacht.' : `${n} stukken liggen nog bij geen klacht.`),
  badge: (n: number) => (n === 1 ? '1 stuk' : `${n} stukken`),
  list: 'Stukken in de Postbak',
  paper: (name: string) => `Stuk: ${name}`,
  nameless: (place: number) => `Stuk ${place}`,
  cameIn: (when: string) => `Binnengekomen op ${when}`,
  attachments: (n: number) => (n === 1 ? '1 bijlage' : `${n} bijlagen`),
  together: 'Dit hoort bij elkaar en gaat samen mee:',
  message: 'De e-mail zelf',
  attachment: (place: number) => `Bijlage ${place}`,
  emptyTitle: 'De Postbak is leeg',
  empty:
    'Scan een brief naar de map van de scanner, of sleep bestanden hierheen. Ze liggen dan hier, tot u zegt bij welke klacht ze horen.',
  add: 'Leg iets in de Postbak',
  begin: 'Nieuwe klacht hiermee',
  gone: 'Dit stuk ligt niet meer in de Postbak. Kijk of het al bij een klacht zit.',
  assign: {
    button: 'Bij een klacht voegen',
    title: 'Bij welke klacht hoort dit stuk?',
    case: 'Klacht',
    caseMissing: 'Zoek de klacht op nummer of naam, en kies hem uit de lijst.',
    role: 'Wat is het?',
    roleMissing: 'Kies wat voor stuk het is.',
    receivedOn: 'Ontvangen op',
    receivedHelp: 'De dag waarop het bij uw organisatie binnenkwam, ook als u het later scande.',
    receivedMissing: 'Vul in op welke dag het binnenkwam.',
    together: (n: number) => (n === 1 ? 'De bijlage gaat mee.' : `De ${n} bijlagen gaan mee.`),
    postmark: (day: string) =>
      `De datum van het poststempel, ${day}, gaat mee. Legt u vast dat er een stuk binnenkwam, dan neemt u hem met één druk over.`,
    submit: 'Voeg toe aan de klacht',
    done: 'Het stuk zit nu bij de klacht.',
  },
  dismiss: {
    button: 'Hoort bij geen klacht',
    title: 'Dit hoort bij geen klacht',
    why: 'Waarom?',
    whyMissing: 'Kies een reden.',
    reasons: {
      noComplaint: 'Het is geen klacht',
      advertising: 'Het is reclame',
      twice: 'Het is dubbel gescand',
      passedOn: 'Iemand anders handelt het af',
      badScan: 'De scan is mislukt',
    },
    what: 'Wat doet u ermee?',
    whatMissing: 'Kies of u het bewaart of weggooit.',
    choices: { keep: 'Leg het opzij', remove: 'Gooi het weg' },
    help: {
      keep: (days: number) =>
        `Het blijft ${days} dagen in de kluis, onder Opzij gelegd. Daarna verdwijnt het vanzelf, voorgoed. Tot die dag kunt u het terughalen of langer bewaren.`,
      remove: () =>
        'Het stuk en alles wat erin is gelezen, verdwijnt voorgoed uit de kluis. Alleen de dag en de reden blijven staan. In reservekopieën van eerder zit het nog hooguit 35 dagen.',
    },
    submit: 'Leg opzij',
    submitRemove: 'Gooi voorgoed weg',
    kept: (days: number) => `Het stuk is opzij gelegd. Het verdwijnt over ${days} dagen vanzelf.`,
    removed: 'Het stuk is weggegooid.',
  },
  aside: {
    title: (n: number, first: string | null) =>
      n === 0
        ? 'Opzij gelegd en weggegooid'
        : first === null
          ? `Opzij gelegd (${n})`
          : `Opzij gelegd (${n}); het eerste verdwijnt op ${first}`,
    intro:
      'Deze stukken horen bij geen klacht. Op de genoemde dag verdwijnen ze vanzelf, voorgoed; alleen de dag en de reden blijven staan. In reservekopieën van eerder zitten ze dan nog hooguit 35 dagen.',
    since: (day: string) => `opzij gelegd op ${day}`,
    until: (day: string) => `Verdwijnt vanzelf op ${day}`,
    longer: (days: number) => `Bewaar nog ${days} dagen`,
    longerOf: (days: number, name: string) => `Bewaar nog ${days} dagen: ${name}`,
    automatic: 'vanzelf, op de genoemde dag',
    restore: 'Terug in de Postbak',
    restoreOf: (name: string) => `Terug in de Postbak: ${name}`,
    removed: 'Weggegooid:',
  },
  folder: {
    noneTitle: 'Laat scans vanzelf binnenkomen',
    none: 'Kies de map waarin uw scanner de scans zet. Nieuwe scans liggen dan vanzelf hier.',
    choose: 'Kies de map bij Instellingen',
    missingTitle: 'De map van de scanner is er niet',
    missing: 'Zet de scanner of de schijf aan. Zodra de map er weer is, komen nieuwe scans vanzelf binnen.',
    leftTitle: (n: number) =>
      n === 1 ? 'Eén scan staat ook nog in de map van de scanner' : `${n} scans staan ook nog in de map van de scanner`,
    left: 'Wat daar staat, is ook bewaard in de kluis. In de map kan iedereen het lezen die bij deze computer kan.',
    clear: 'Verwijder uit de map',
    clearConsequence:
      'De bestanden in de map worden overschreven en verwijderd. In de kluis blijven ze. Op een SSD of een USB-stick kan een oud spoor achterblijven, waar geen programma bij kan; alleen een versleutelde schijf voorkomt dat.',
    cleared: (n: number) =>
      n === 1 ? 'Eén bestand is uit de map verwijderd.' : `${n} bestanden zijn uit de map verwijderd.`,
    notCleared: (n: number) =>
      n === 1
        ? 'Eén bestand is blijven staan: het is in gebruik, of veranderd sinds het werd opgenomen. Verwijder het zelf.'
        : `${n} bestanden zijn blijven staan: ze zijn in gebruik, of veranderd sinds ze werden opgenomen. Verwijder ze zelf.`,
    refusedTitle: (n: number) =>
      n === 1
        ? 'Eén bestand in de map kon niet worden opgenomen'
        : `${n} bestanden in de map konden niet worden opgenomen`,
    again: 'Probeer het opnieuw',
  },
  settings: {
    title: 'Map van de scanner',
    intro: 'Wat de scanner in deze map zet, komt zolang de kluis open is vanzelf in de Postbak.',
    folder: (path: string) => `Map: ${path}`,
    none: 'U heeft nog geen map gekozen.',
    honest:
      'Het programma verwijdert niets uit de map voordat u dat in de Postbak bevestigt. Kies een map waarin alleen scans komen.',
    choose: 'Kies de map van de scanner',
    chooseOther: 'Kies een andere map',
    stop: 'Kijk in geen map meer',
    dialogTitle: 'Map van de scanner',
    dialogButton: 'Kies deze map',
    refusals: {
      unknownTarget: 'De gekozen map is niet meer bekend. Kies hem opnieuw.',
      insideVault: 'Deze map hoort bij de kluis zelf. Kies een andere map.',
      backups: 'In deze map staan de reservekopieën. Kies een andere map.',
      notWritable: 'In deze map mag het programma niets wijzigen. Kies een andere map, of geef rechten op deze.',
    },
  },
  today: {
    title: 'Postbak',
    count: (n: number) => (n === 1 ? 'In de Postbak ligt één stuk.' : `In de Postbak liggen ${n} stukken.`),
    row: (n: number) => (n === 1 ? 'Eén stuk ligt nog bij geen klacht' : `${n} stukken liggen nog bij geen klacht`),
    since: (when: string) => `oudste van ${when}`,
  },
};
