/** Termijnen: the month and the list. */
export const terms = {
  title: 'Termijnen',
  intro: 'Wat wanneer klaar moet zijn, in alle klachten.',
  month: 'Maand',
  list: 'Lijst',
  view: 'Weergave',
  previous: 'Vorige maand',
  next: 'Volgende maand',
  today: 'Vandaag',
  monthTitle: (month: string, year: number) => `${month} ${year}`,
  count: (n: number) =>
    n === 0 ? 'Geen termijnen in deze maand' : n === 1 ? '1 termijn in deze maand' : `${n} termijnen in deze maand`,
  weekend: 'weekend',
  more: (n: number) => (n === 1 ? 'nog 1' : `nog ${n}`),
  dayTitle: (date: string) => `Termijnen op ${date}`,
  complaint: (number: string) => `klacht ${number}`,
  states: {
    late: 'te laat',
    targetPassed: 'streefdatum voorbij',
    open: 'te doen',
    met: 'gedaan',
    metLate: 'te laat gedaan',
    metAfterTarget: 'gedaan na de streefdatum',
    impossible: 'kon niet',
  },
  emptyTitle: 'Geen termijnen in deze maand',
  empty:
    'Zodra u een klacht inschrijft, staan de laatste dagen hier vanzelf. U kunt met de knoppen naar een andere maand.',
  export: {
    button: 'Zet in uw agenda',
    title: 'Agendabestand opslaan',
    save: 'Opslaan',
    file: 'termijnen',
    explanation:
      'U krijgt een agendabestand (.ics) met alle termijnen die nog lopen: de dag, wat er te doen is en het klachtnummer. Er staan geen namen in. Het bestand staat buiten de kluis en verandert niet mee.',
    choose: 'Kies waar u het bewaart',
    done: (n: number) =>
      n === 1 ? 'Er staat 1 termijn in het agendabestand.' : `Er staan ${n} termijnen in het agendabestand.`,
    problems: {
      unknownTarget: 'De gekozen plek is niet meer bekend. Kies opnieuw waar u het bestand bewaart.',
      notWritable: 'Op deze plek kan niet worden opgeslagen. Kies een andere map.',
      diskFull: 'De schijf is vol. Maak ruimte of kies een andere plek.',
    },
  },
};
