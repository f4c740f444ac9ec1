/** The key part of the recovery sheet: printing it, and getting lost keys back with it. */
export const keyPart = {
  intro:
    'Bij de code hoort een sleutelblad. U heeft het alleen nodig als de bestanden met de sleutels van de kluis kwijt of beschadigd zijn. Het is geen geheim: zonder de code opent het niets.',
  states: {
    impossible:
      'Bij deze code kan geen sleutelblad worden gemaakt, omdat een eerdere versie van het programma haar maakte. Maak een nieuwe herstelcode.',
    none: 'Er is nog geen sleutelblad afgedrukt.',
    current: (when: string) => `Het sleutelblad van ${when} past bij de kluis.`,
    older: (when: string) =>
      `Het sleutelblad van ${when} past niet meer: daarna zijn de sleutels van de kluis vernieuwd. Druk een nieuw sleutelblad af en gooi het oude weg. De herstelcode blijft dezelfde.`,
  },
  print: 'Druk sleutelblad af',
  sheetTitle: 'Sleutelblad van de kluis',
  sheetFor: (organisation: string, when: string) => `${organisation}, gemaakt op ${when}`,
  sheetWhat:
    'Dit blad hoort bij de herstelcode. U heeft het alleen nodig als Klachtenkluis zegt dat de sleutels van de kluis ontbreken of beschadigd zijn. Er staat geen geheim op: zonder de herstelcode opent het niets.',
  sheetSteps: [
    'Start Klachtenkluis op de computer waar de kluis staat en kies: Maak de sleutels opnieuw.',
    'Typ de herstelcode van het herstelblad.',
    'Kies een scan of foto van dit blad, of typ de regels over. Een tikfout wordt per groep aangewezen.',
    'Daarna opent iedereen de kluis weer met de eigen wachtwoordzin.',
  ],
  sheetUntil:
    'Dit blad past tot iemand een andere wachtwoordzin neemt of weggaat, er een nieuwe herstelcode komt, of een klacht wordt vernietigd. Bij Instellingen, onder Herstelcode, staat of er een nieuw blad nodig is.',
  qr: 'Dezelfde tekens als blokjescode',
  withCode:
    'Hierbij hoort een tweede blad, het sleutelblad. Dat is alleen nodig als de sleutels van de kluis ontbreken of beschadigd zijn. Bewaar de twee bladen bij elkaar.',
  advice:
    'Heeft u het herstelblad met het sleutelblad, dan maakt u de sleutels zelf opnieuw. Heeft u een reservekopie, dan staan de sleutels daarin ook.',
  open: 'Maak de sleutels opnieuw',
  title: 'Maak de sleutels opnieuw',
  openIntro:
    'De kluis is er nog, maar de bestanden met de sleutels zijn kwijt of beschadigd. Met de herstelcode en het sleutelblad maakt het programma ze opnieuw. Daarna opent iedereen de kluis weer met de eigen wachtwoordzin.',
  choose: 'Kies een scan of foto van het sleutelblad',
  chooseButton: 'Kies dit bestand',
  reading: 'Het programma zoekt de blokjescode. Dit kan een halve minuut duren …',
  read: 'Het sleutelblad is gelezen. De tekens staan hieronder.',
  scanProblems: {
    notFound:
      'Op deze scan is geen blokjescode van een sleutelblad te lezen. Maak een scherpere scan, of typ de regels over.',
    unreadable: 'Dit bestand is niet te lezen. Kies een PDF of een foto, of typ de regels over.',
  },
  field: 'De tekens van het sleutelblad',
  fieldHelp: 'Regel voor regel, zonder de nummers van de regels. Hoofdletters, spaties en streepjes maken niet uit.',
  missing: 'Typ de tekens van het sleutelblad over, of kies een scan.',
  place: (line: number, group: number) => `regel ${line}, groep ${group}`,
  wrongAt: (places: string, more: number) =>
    more === 0
      ? `Hier staat een tikfout: ${places}. Kijk op het blad en typ die groep opnieuw.`
      : `Hier staan tikfouten: ${places}, en nog ${more}. Staan ze er allemaal na één plek, dan is daar een groep vergeten of dubbel getypt.`,
  wrongLength: (found: number, wanted: number) =>
    `Het sleutelblad heeft ${wanted} tekens, hier staan er ${found}. Er ontbreekt iets, of er staat iets te veel.`,
  wrongOrder: 'Elke groep klopt, maar samen kloppen zij niet. Staan alle regels in de goede volgorde?',
  run: 'Maak de sleutels opnieuw',
  busy: 'De sleutels worden gemaakt. Dit duurt een paar tellen …',
  done: 'De sleutels van de kluis zijn er weer. Open haar met uw eigen wachtwoordzin.',
  back: 'Naar het openen van de kluis',
  refusals: {
    wrongTogether:
      'De code opent dit sleutelblad niet. Er is niets veranderd. Kijk of de twee bladen bij elkaar horen: de code van het nieuwste herstelblad, en een sleutelblad van daarna.',
    slotsPresent: 'De sleutels zijn er nog. Ga terug en open de kluis met uw wachtwoordzin of de herstelcode.',
    otherVault: 'Dit sleutelblad is van een andere kluis. Er is niets veranderd. Zoek het blad van deze kluis.',
    older: (date: string) =>
      `Dit sleutelblad is van ${date} en past niet meer bij de kluis: daarna zijn de sleutels vernieuwd. Er is niets veranderd. Zoek een nieuwer sleutelblad, of zet een reservekopie terug.`,
  },
};
