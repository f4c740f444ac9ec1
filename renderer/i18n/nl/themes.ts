/** The list of themes in Instellingen. */
export const themes = {
  title: 'Thema’s van klachten',
  intro:
    'Waar klachten bij u over gaan, in uw eigen woorden. U kiest ze bij een klacht, en het jaaroverzicht telt ze. Verandert u een naam of haalt u een thema weg, dan houden eerdere klachten het thema zoals het heette. Zet hier geen namen van mensen neer: een thema blijft staan als de klacht is vernietigd.',
  name: (number: number) => `Thema ${number}`,
  remove: (name: string) => `Haal ${name} weg`,
  add: 'Voeg een thema toe',
  oneAtLeast: 'Vul ten minste één thema in.',
  save: 'Bewaar thema’s',
};
