/** Vandaag: what to do now, on whom one waits, what lies unfinished. */
export const today = {
  morning: 'Goedemorgen',
  afternoon: 'Goedemiddag',
  evening: 'Goedenavond',
  greeting: (hello: string, name: string) => `${hello}, ${name}`,
  /** Zero to twelve in letters; more in figures. */
  numbers: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  nothing: 'Er is vandaag niets dat op u wacht.',
  toDo: (n: number, word: string) => (n === 1 ? 'Er is één ding te doen.' : `Er zijn ${word} dingen te doen.`),
  late: (n: number, word: string, all: number) =>
    all === 1 ? 'Dat is al te laat.' : n === 1 ? 'Eén daarvan is te laat.' : `${word} daarvan zijn te laat.`,
  pressing: (n: number, word: string) =>
    n === 1 ? 'Het bovenste vraagt deze week aandacht.' : `De bovenste ${word} vragen deze week aandacht.`,
  now: 'Nu te doen',
  groups: { first: 'Eerst', dated: 'Daarna', undated: 'Zonder vaste datum' },
  later: 'Later',
  case: (number: string) => `Klacht ${number}`,
  about: (subjects: string) => `over ${subjects}`,
  receivedOn: (date: string) => `ontvangen op ${date}`,
  why: 'Waarom?',
  source: (basis: string) => `Herkomst: ${basis}.`,
  waiting: 'U wacht op een ander',
  drafts: 'Niet afgemaakt',
  draftIntake: 'Nieuwe klacht',
  draftSavedOn: (when: string) => `bewaard op ${when}`,
  more: (n: number) => (n === 1 ? 'Toon nog 1 taak' : `Toon nog ${n} taken`),
  emptyTitle: 'Nog geen klachten',
  empty:
    'Leg de brief klaar en scan hem. Daarna neemt u hier over wat erin staat. Het programma telt de termijnen en zegt elke dag wat er te doen is.',
  emptyAction: 'Nieuwe klacht',
  restTitle: 'Alles is bij',
  rest: 'Er is nu niets dat u moet doen. Komt er een termijn in zicht, dan staat die hier vanzelf.',
  restAction: 'Bekijk alle klachten',
  badge: (n: number) => (n === 1 ? '1 taak' : `${n} taken`),
  notifyTitle: 'Klachtenkluis',
  notifyDue: (n: number) => (n === 1 ? 'Er staat 1 taak voor vandaag.' : `Er staan ${n} taken voor vandaag.`),
  notifyLate: (n: number) => (n === 1 ? 'Er is 1 taak te laat.' : `Er zijn ${n} taken te laat.`),
};
