/** Verbeteringen: what the organisation promised to do better. */
export const improvements = {
  title: 'Verbeteringen',
  intro: 'Wat u naar aanleiding van klachten heeft beloofd te verbeteren of aan te passen.',
  filter: 'Toon',
  filters: { open: 'Nog te doen', done: 'Gedaan', all: 'Alles' },
  kinds: {
    improvement: 'Verbeteractie',
    structural: 'Structurele verbetering',
    adjustment: 'Aanpassing uit een uitspraak',
  },
  owner: (name: string) => `Door: ${name}`,
  noOwner: 'Nog niemand aangewezen',
  planned: (date: string) => `afgesproken op ${date}`,
  done: (date: string) => `gedaan op ${date}`,
  fromComplaint: (number: string) => `Uit klacht ${number}`,
  complaintGone: (number: string) => `Uit klacht ${number}, die niet meer wordt bewaard`,
  markDone: 'Leg vast dat dit is gedaan',
  more: (n: number) => `Toon er nog ${n}`,
  overdue: 'Voorbij de afgesproken dag',
  running: 'Nog te doen',
  finished: 'Gedaan',
  emptyTitle: 'Nog geen verbeteringen',
  empty:
    'Een klacht leert u iets. Bij een uitspraak kunt u aanpassingen afspreken, en in elke klacht een verbeteractie. U ziet ze hier terug tot ze klaar zijn.',
  nothingShownTitle: { open: 'Niets meer te doen', done: 'Nog niets afgerond' },
  nothingShown: {
    open: 'Alles wat was afgesproken, is gedaan.',
    done: 'Zodra u vastlegt dat een verbetering is gedaan, staat zij hier.',
  },
};
