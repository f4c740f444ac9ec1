/** The pages of a paper: turned, moved, left out, split, and the envelope with its letter. */
export const pages = {
  button: 'Bladzijden',
  buttonOf: (title: string) => `Bladzijden ordenen van ${title}`,
  title: 'Bladzijden ordenen',
  intro:
    'Het origineel blijft bewaard zoals het is. Wat u hier kiest, geldt voor wat u ziet, doorzoekt en in het dossier komt.',
  impossible: 'Van dit stuk zijn de bladzijden niet te ordenen: het programma heeft ze zelf gemaakt.',
  list: 'Bladzijden in volgorde',
  page: (place: number) => `Bladzijde ${place}`,
  envelope: 'envelop',
  original: (page: number) => `Bladzijde ${page} van het origineel`,
  forward: (place: number) => `Zet bladzijde ${place} naar voren`,
  back: (place: number) => `Zet bladzijde ${place} naar achteren`,
  turn: (place: number) => `Draai bladzijde ${place} een kwartslag`,
  asEnvelope: (place: number) => `Bladzijde ${place} is de envelop`,
  splitBefore: (place: number) => `Splits: bladzijde ${place} begint een nieuw stuk`,
  leave: (place: number) => `Laat bladzijde ${place} weg`,
  splitting: (first: number, second: number) =>
    `Dit worden twee stukken: een van ${first === 1 ? '1 bladzijde' : `${first} bladzijden`} en een van ${second === 1 ? '1 bladzijde' : `${second} bladzijden`}.`,
  leftOut: (n: number) =>
    n === 1 ? 'Eén bladzijde van het origineel is weggelaten.' : `${n} bladzijden van het origineel zijn weggelaten.`,
  putBack: 'Zet terug',
  join: 'Envelop erbij',
  joinHelp: 'Apart gescand? De brief en de envelop worden dan één stuk.',
  joinChoose: 'Kies een stuk',
  postmark: 'Poststempel op de envelop',
  postmarkHelp: 'Telt mee voor de vraag of de klacht op tijd is verstuurd.',
  part: (title: string) => `${title} (deel 2)`,
  restore: 'Terug naar het origineel',
  save: 'Bewaar deze volgorde',
  arranged: 'bladzijden geordend, origineel bewaard',
  done: 'De bladzijden zijn geordend. Het origineel is bewaard.',
  correctReceipt:
    'Verschilt het poststempel van wat bij de ontvangst staat? Verbeter dat dan in het verloop, bij Klacht ingeschreven.',
  problems: {
    unknownDocument: 'Dit stuk is er niet meer, of het programma heeft het zelf gemaakt. Er is niets gewijzigd.',
    unknownPage: 'Een van de bladzijden hoort inmiddels bij een ander stuk. Sluit dit venster en probeer het opnieuw.',
    readerGone: 'De bladzijden konden niet worden gemaakt. Er is niets gewijzigd. Probeer het opnieuw.',
  },
};
