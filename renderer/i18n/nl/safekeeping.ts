/** What is seldom done and must go well: the recovery code on paper, taking a vault back, saving a damaged one, moving house. */
export const safekeeping = {
  code: {
    firstTitle: 'Maak nu een herstelcode',
    firstIntro:
      'Uw kluis is gemaakt. Nog één ding: raakt u uw wachtwoordzin kwijt, dan opent alleen een herstelcode de kluis nog. De code staat alleen op papier.',
    later: 'Ik doe dit later',
    laterHelp: 'Vandaag herinnert u eraan tot er een code op papier staat.',
    group: (n: number) => `Groep ${n}`,
    checkTitle: 'Lees na wat er op papier staat',
    checkIntro: 'Kijk niet naar het scherm maar naar uw papier, en typ deze twee groepen over.',
    hidden: 'De code staat nu niet op het scherm, zodat u van het papier leest.',
    toCheck: 'De code staat op papier',
    showAgain: 'Laat de code nog een keer zien',
    wrong: 'Dit staat niet in de code. Kijk nog eens op het papier, of laat de code opnieuw zien.',
    missing: 'Typ de vijf tekens van deze groep.',
    confirm: 'Klaar',
    confirmed: 'De herstelcode staat goed op papier. Bewaar het blad ergens anders dan bij deze computer.',
    unconfirmed:
      'Deze code is gemaakt, maar niet nagelezen. Weet u niet zeker of hij goed op papier staat, maak dan een nieuwe.',
    unconfirmedTitle: 'Lees uw herstelcode na',
  },
  undo: {
    open: 'Terug naar wat er was',
    title: 'Terug naar wat er was',
    intro:
      'De kluis die hier stond voordat u terugzette, komt weer op haar plek. De kluis die er nu staat, wordt opzij gezet en niet weggegooid: u kunt dit dus ook weer omkeren.',
    consequence:
      'U opent daarna weer de kluis die hier eerst stond. Wat u in de teruggezette kluis heeft ingevuld, staat alleen nog in de kluis die opzij is gezet.',
    done: 'De kluis van eerst staat er weer. Open haar met uw eigen wachtwoordzin.',
    none: 'Er is hier geen eerdere kluis om naar terug te gaan.',
    back: 'Naar het openen van de kluis',
    refusals: {
      alreadyOpen: 'De kluis is nog open, hier of in een ander programma. Vergrendel haar eerst.',
      unknown: 'Deze kluis is er niet meer. Er is niets veranderd.',
      ioError: 'De schijf gaf een fout. Sluit het programma, start het opnieuw en kijk welke kluis er staat.',
    },
  },
  maintain: {
    open: 'Nakijken of kopiëren',
    title: 'Kijk de kluis na of maak een kopie',
    intro:
      'De kluis blijft dicht: u ziet alleen aantallen. Een reservekopie kijkt u na bij ‘Zet een reservekopie terug’; daarbij verandert er pas iets bij de laatste stap.',
    holds: (cases: number, last: string) =>
      `Ingeschreven: ${cases === 1 ? '1 klacht' : `${cases} klachten`}. Laatste regel van het logboek: ${last}.`,
    otherPast:
      'Het logboek is ouder of anders dan de vorige keer. Open de kluis: daar staat wat er aan de hand is en wat u kunt doen.',
  },
  salvage: {
    open: 'Red wat nog te lezen is',
    title: 'Red wat nog te lezen is',
    intro:
      'De kluis is beschadigd, maar daarmee is niet alles weg. Heeft u een reservekopie, zet die dan liever terug: die is heel. Heeft u er geen, dan haalt het programma hier uit de beschadigde kluis wat nog te lezen is.',
    aside: 'De beschadigde kluis wordt opzij gezet en niet weggegooid. U kunt altijd terug.',
    how: 'Waarmee opent u de kluis?',
    restoreInstead: 'Ik heb een reservekopie',
    run: 'Red wat nog te lezen is',
    busy: 'Het programma leest de kluis bladzijde voor bladzijde. Laat de computer aan; dit kan enkele minuten duren …',
    doneTitle: 'Dit is gered',
    saved: (cases: number, documents: number, events: number) =>
      `${cases === 1 ? '1 klacht' : `${cases} klachten`}, ${documents === 1 ? '1 document' : `${documents} documenten`} en ${events === 1 ? '1 regel' : `${events} regels`} van het logboek.`,
    nothingLost: 'Voor zover het programma kan zien, ontbreekt er niets.',
    lost: (n: number) =>
      n === 1
        ? '1 onderdeel was niet meer te lezen of klopte niet.'
        : `${n} onderdelen waren niet meer te lezen of klopten niet.`,
    incomplete: (n: number) => (n === 1 ? '1 document is niet volledig.' : `${n} documenten zijn niet volledig.`),
    broken: (n: number) =>
      n === 1
        ? 'Van 1 klacht is te weinig over om haar te tonen.'
        : `Van ${n} klachten is te weinig over om ze te tonen.`,
    next: 'Open de kluis, kijk na wat er ontbreekt en maak daarna meteen een reservekopie op een andere schijf.',
    refusals: {
      unreadable: 'Het begin van de kluis is te zwaar beschadigd. Alleen een reservekopie kan nu helpen.',
      diskFull: 'Er is te weinig ruimte op de schijf. Er is niets veranderd.',
    },
  },
  move: {
    title: 'Verhuizen naar een andere computer',
    intro:
      'U neemt de kluis mee op een stick en werkt daarna op de andere computer verder. Hier blijft zij staan om te lezen.',
    start: 'Begin met verhuizen',
    copyTitle: '1. Maak een kopie om mee te nemen',
    copy: 'Steek een stick in deze computer en kies hem. De kopie is versleuteld en wordt helemaal nagelezen.',
    choose: 'Kies de stick en maak de kopie',
    chooseTitle: 'Waar komt de kopie?',
    chooseButton: 'Kies deze map',
    copying: 'De kopie wordt gemaakt en nagelezen …',
    copied: (file: string) => `De kopie is gemaakt en helemaal nagelezen: ${file}`,
    otherTitle: '2. Open haar op de andere computer',
    otherSteps: [
      'Zet Klachtenkluis op de andere computer en start het.',
      'Steek de stick daarin en kies op het eerste scherm: Zet een reservekopie terug.',
      'Kies de kopie, typ uw wachtwoordzin van nu en kies: Zet deze kopie terug.',
      'Open de kluis en kijk of uw klachten er staan. Kies daar bij Instellingen een map voor reservekopieën.',
    ],
    closeTitle: '3. Sluit de kluis hier af',
    close:
      'Doe dit als u de kluis op de andere computer heeft geopend. Dan kan er niet per ongeluk op twee plekken worden gewerkt.',
    away: 'De kluis is verhuisd',
    awayConsequence:
      'De kluis hier is daarna alleen nog te lezen. Gaat er iets mis met de andere computer, dan kunt u haar hier terughalen.',
    cancel: 'Stop met verhuizen',
    refusals: {
      noCopy: 'Maak eerst de kopie.',
      changedSince:
        'Er is na de kopie nog iets ingevuld. Maak de kopie opnieuw, anders mist dat op de andere computer.',
      busy: 'Er loopt al een ander werk aan de kluis. Probeer het zo opnieuw.',
    },
    movedTitle: 'Deze kluis is verhuisd',
    moved: (when: string) =>
      `Op ${when} is de kluis naar een andere computer gegaan. Hier kunt u alles lezen, maar niets invullen: anders ontstaan er twee kluizen die verschillen.`,
    takeBack: 'Haal de kluis hier terug',
    takeBackConsequence:
      'U werkt dan weer hier verder, met wat er op de dag van de verhuizing in stond. Wat op de andere computer is ingevuld, komt hier niet in. Werk niet op twee plekken.',
  },
};
