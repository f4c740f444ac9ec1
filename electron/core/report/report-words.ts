/** The yearly figures in Dutch, for paper and for spreadsheets. */
import type { YearlyGroup, YearlyTable } from '../../../shared/report/yearly-report.ts';

export const tableWords: Readonly<Record<YearlyTable, string>> = {
  subject: 'Waarover de klacht gaat',
  channel: 'Hoe de klacht binnenkwam',
  outcome: 'Hoe het is afgelopen',
  terms: 'Termijnen van de regeling en de wet',
};

export const groupWords: { readonly [T in YearlyTable]: Readonly<Record<YearlyGroup<T>, string>> } = {
  subject: {
    trainer: 'Een opleider',
    employee: 'Een medewerker',
    client: 'Een cliënt',
    organisation: 'De organisatie',
    none: 'Iets anders',
    several: 'Meer dan één van deze',
  },
  channel: {
    post: 'Per brief',
    email: 'Per e-mail',
    handedOver: 'Persoonlijk overhandigd',
    throughEmployee: 'Via een medewerker',
    telephone: 'Per telefoon',
    other: 'Anders',
    unknown: 'Niet meer bekend (vernietigd)',
  },
  outcome: {
    running: 'Loopt nog',
    upheld: 'Gegrond',
    partlyUpheld: 'Deels gegrond',
    notUpheld: 'Ongegrond',
    noOpinion: 'Geen oordeel',
    mixed: 'Verschillend per onderdeel',
    notAdmitted: 'Niet in behandeling genomen',
    ended: 'Ingetrokken of samen opgelost',
    notHandled: 'Niet verder behandeld',
    ruled: 'Uitspraak gedaan (vernietigd)',
  },
  terms: {
    allMet: 'Alle termijnen gehaald',
    someLate: 'Een of meer termijnen niet gehaald',
    noneLateYet: 'Loopt nog, tot nu toe alles op tijd',
    unknown: 'Niet meer bekend (vernietigd)',
  },
};

export const themeTitle = 'Thema’s';
export const themeNote =
  'Een klacht kan meer dan één thema hebben; samen kunnen de aantallen dus meer zijn dan het totaal.';
export const noThemeNote = 'Niet van elke klacht is een thema gekozen.';
export const hiddenWords = 'niet getoond';
export const fewWords = 'minder dan 5';
export const hiddenNote =
  'Een groep van minder dan 5 klachten wordt niet getoond, omdat daaruit zou kunnen blijken om wie het gaat. Waar zo’n aantal uit de andere zou zijn te berekenen, wordt ook een grotere groep niet getoond.';
