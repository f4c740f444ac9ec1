/** What can be set: the organisation, the choices of the procedure, who opens the vault. */
export const settings = {
  intro:
    'Wat u hier wijzigt, geldt vanaf nu. Brieven die al definitief zijn en klachten die al lopen, veranderen niet mee.',
  saved: 'Bewaard.',
  contents: 'Op deze bladzijde',
  organisation: {
    title: 'Uw organisatie',
    intro: 'Deze gegevens staan boven elke brief en op het dossier.',
    name: 'Naam van de organisatie',
    nameMissing: 'Vul de naam van de organisatie in.',
    street: 'Straat en huisnummer of postbus',
    postcode: 'Postcode',
    city: 'Plaats',
    email: 'E-mailadres voor klachten',
    phone: 'Telefoonnummer',
    addressWindow: 'Plaats van het adres op de brief',
    addressWindowHelp: 'Kies de kant waar het venster van uw enveloppen zit.',
    addressWindows: { left: 'Links', right: 'Rechts' },
    save: 'Bewaar gegevens',
  },
  policy: {
    title: 'Rekenen met termijnen',
    intro:
      'Waar de klachtenregeling zelf niets zegt, kiest u. Een keuze geldt voor klachten die u hierna inschrijft; lopende klachten houden de regels waarmee zij begonnen.',
    goodFriday: 'Goede Vrijdag is een vrije dag',
    goodFridayHelp: 'Aan: Goede Vrijdag telt niet mee als werkdag, zoals in de Algemene termijnenwet.',
    liberationDay: 'Is 5 mei een vrije dag?',
    liberationDayHelp: 'Op een vrije dag telt 5 mei niet mee als werkdag.',
    liberationDays: { always: 'Elk jaar', lustrum: 'Eens in de vijf jaar (2030, 2035 …)', never: 'Nooit' },
    decreeDays: 'Door de regering aangewezen vrije dagen tellen niet mee',
    decreeDaysHelp: 'Aan: dagen die de regering met een feestdag gelijkstelt, zijn geen werkdag.',
    closingDays: 'Eigen sluitingsdagen',
    closingDaysHelp:
      'Op deze dagen is uw organisatie dicht: zij tellen niet mee als werkdag. Uw cliënt wacht dan dus langer.',
    noClosingDays: 'Er zijn geen eigen sluitingsdagen.',
    addClosingDay: 'Voeg sluitingsdag toe',
    newClosingDay: 'Nieuwe sluitingsdag',
    removeClosingDay: (date: string) => `Haal ${date} weg`,
    rollTarget: 'De streefdatum van 30 dagen schuift op naar een werkdag',
    rollTargetHelp:
      'Aan: valt de dertigste dag in een weekend of op een feestdag, dan is de eerste werkdag daarna de laatste dag.',
    rollClientMonth: 'De maand van de cliënt schuift op naar een werkdag',
    rollClientMonthHelp:
      'Aan: valt de laatste dag om te klagen in een weekend of op een feestdag, dan mag het ook op de eerste werkdag daarna.',
    dispatchRule: 'Op tijd gepost is op tijd',
    dispatchRuleHelp: 'Aan: een brief die binnen de maand is gepost en binnen 7 dagen daarna aankomt, is op tijd.',
    targetStart: 'Wanneer beginnen de 30 dagen?',
    targetStartHelp: 'De dag zelf telt niet mee.',
    targetStarts: {
      receipt: 'Bij ontvangst van de klacht',
      acknowledgement: 'Bij het verzenden van de ontvangstbevestiging',
      admission: 'Bij het besluit om de klacht in behandeling te nemen',
    },
    retentionYears: 'Bewaren na sluiting',
    retentionYearsHelp:
      'Zo lang blijft een afgesloten klacht bewaard. Daarna vraagt het programma u om te vernietigen.',
    yearsUnit: 'jaar',
    save: 'Bewaar regels voor nieuwe klachten',
  },
  access: {
    title: 'Wie de kluis kan openen',
    intro: 'Iedereen in deze lijst heeft een eigen wachtwoordzin en ziet alles in de kluis.',
    roles: { director: 'directielid', deputy: 'waarnemer' },
    you: 'dat bent u',
    add: 'Voeg iemand toe',
    addTitle: 'Iemand toevoegen',
    name: 'Naam',
    nameHelp: 'Zoals deze persoon brieven ondertekent.',
    nameMissing: 'Vul de naam in.',
    role: 'Rol',
    roleHelp: {
      director: 'Neemt besluiten en doet uitspraak.',
      deputy: 'Komt van buiten en beslist in plaats van een directielid over wie een klacht gaat.',
    },
    passphrase: 'Wachtwoordzin van deze persoon',
    passphraseHelp: 'Laat deze persoon zelf een zin bedenken en hier typen.',
    added: (name: string) => `${name} kan de kluis nu openen.`,
    adding: 'De sleutel wordt gemaakt. Dit duurt een paar tellen …',
    remove: (name: string) => `Haal ${name} weg`,
    removeConsequence: (name: string) =>
      `${name} kan de kluis daarna niet meer openen, ook niet met een oud bestand: de kluis krijgt een nieuwe sleutel. Wat ${name} heeft gedaan, blijft in 'Wie deed wat' staan. Reservekopieën die er al zijn, blijven tot hun einddatum ook met die wachtwoordzin te openen.`,
    removing: 'De kluis krijgt een nieuwe sleutel. Dit duurt een paar tellen …',
    removed: (name: string) => `${name} kan de kluis niet meer openen.`,
    keyWaits:
      'Deze kluis komt uit een eerdere versie. De nieuwe sleutel komt er zodra iedereen één keer heeft geopend en er een nieuwe herstelcode is.',
    lastDirector: 'Dit is het laatste directielid. Voeg eerst iemand anders toe.',
    unknownSlot: 'Deze persoon staat niet meer in de lijst.',
  },
  passphrase: {
    title: 'Uw wachtwoordzin',
    change: 'Wijzig uw wachtwoordzin',
    current: 'Uw wachtwoordzin van nu',
    currentMissing: 'Typ de wachtwoordzin die u nu gebruikt.',
    next: 'Nieuwe wachtwoordzin',
    changed: 'Uw nieuwe wachtwoordzin geldt vanaf nu. Schrijf hem op papier en bewaar dat veilig.',
    changing: 'De wachtwoordzin wordt gewijzigd. Dit duurt een paar tellen …',
    wrongCurrent: 'De wachtwoordzin van nu klopt niet. Typ hem opnieuw.',
  },
  log: {
    title: 'Controleer logboek',
    intro:
      'Alles wat er gebeurt, staat in een logboek dat aan elkaar is geketend. Deze controle rekent na of er niets is veranderd of weggehaald.',
    verify: 'Controleer logboek',
    busy: 'Het logboek wordt nagerekend …',
    intact: (events: number) => `Het logboek is heel. Nagerekend: ${events === 1 ? '1 regel' : `${events} regels`}.`,
    broken: 'Het logboek klopt niet. Iemand of iets heeft de kluis buiten dit programma om veranderd.',
    brokenAdvice: 'Gebruik deze kluis niet verder en vraag hulp aan wie uw computer beheert.',
    checkpoint: (code: string) => `Controlegetal: ${code}`,
    checkpointHelp:
      'Schrijf dit getal op. Later kunt u ermee aantonen dat er sindsdien niets in het verleden is veranderd.',
  },
  upgrade: {
    title: 'Van voor de nieuwe versie',
    kept: (madeAt: string, expiresOn: string) =>
      `Op ${madeAt} is de kluis bijgewerkt voor deze versie van het programma. De kluis van daarvoor wordt bewaard tot en met ${expiresOn}.`,
    back: 'Ga terug naar de kluis van daarvoor',
    backConsequence:
      'Doe dit alleen als deze versie niet werkt. De kluis wordt weer zoals die was; wat u daarna deed, wordt apart bewaard maar staat niet meer in de kluis. De kluis gaat op slot. Sluit dan het programma, installeer de vorige versie en open de kluis daarmee.',
  },
  about: {
    title: 'Over dit programma',
    offline:
      'Dit programma gebruikt geen internet. Er gaat niets van deze computer af, behalve wat u zelf opslaat of afdrukt.',
    place:
      'Alles staat versleuteld in één map op deze computer: de map van de kluis, bij de gegevens van dit programma in uw eigen gebruikersmap. Zonder wachtwoordzin is de inhoud niet te lezen.',
    copies: 'Een PDF of agenda die u opslaat, staat buiten de kluis. Bewaar en vernietig die zelf met zorg.',
    version: (version: string) => `Versie ${version}`,
    notices: 'Software van anderen in dit programma, met de licenties',
    showNotices: 'Toon de lijst',
    hideNotices: 'Verberg de lijst',
  },
};
