/** Making a copy in which some words cannot be read. */
export const redaction = {
  button: 'Maak onleesbaar',
  buttonOf: (title: string) => `Maak onleesbaar: delen van ${title}`,
  title: (title: string) => `Onleesbaar maken: ${title}`,
  intro:
    'U maakt een kopie voor iemand die niet alles mag lezen. Het stuk zelf blijft zoals het is. In de kopie zijn de zwarte delen echt weg: ook wie zoekt of kopieert, vindt ze niet.',
  people: 'Van wie moeten de gegevens weg?',
  peopleHelp:
    'Naam, adres, telefoon en e-mail worden opgezocht. Een scan wordt eerst gelezen, dat duurt enkele seconden per bladzijde.',
  typed: 'Andere woorden die weg moeten',
  typedHelp: 'Met spaties ertussen, bijvoorbeeld een bijnaam of de naam van een kind.',
  search: 'Zoek deze gegevens',
  searching: 'Het stuk wordt doorzocht …',
  found: (n: number) =>
    n === 0
      ? 'Niets gevonden. Kijk zelf of er iets staat, en teken daar een vak.'
      : n === 1
        ? '1 plaats gevonden. Kijk of het klopt, en of er niets ontbreekt.'
        : `${n} plaatsen gevonden. Kijk of ze kloppen, en of er niets ontbreekt.`,
  onPage: (page: number) => `Op bladzijde ${page}`,
  none: 'Hier wordt niets onleesbaar.',
  drawn: 'Zelf getekend vak',
  remove: 'Haal dit vak weg',
  drawHelp: 'Teken een vak door over de bladzijde te slepen.',
  what: { name: 'Naam', address: 'Adres', phone: 'Telefoon', email: 'E-mail', words: 'Woord' },
  receiver: 'Voor wie is de kopie?',
  receiverMissing: 'Vul in voor wie de kopie is.',
  reason: 'Waarom maakt u dit onleesbaar?',
  reasonHelp: 'Dit wordt bij de kopie bewaard, met uw naam.',
  reasonMissing: 'Vul de reden in.',
  nothing: 'Kies of teken eerst wat onleesbaar wordt.',
  make: (n: number) => (n === 1 ? 'Maak de kopie met 1 zwart vak' : `Maak de kopie met ${n} zwarte vakken`),
  making: 'De kopie wordt gemaakt en nagelezen …',
  made: 'De kopie staat bij de stukken. In de zwarte vakken is niets meer te lezen.',
  wordsRemain: (pages: string) =>
    `De kopie is niet gemaakt: op bladzijde ${pages} is nog iets te lezen dat weg moet. Maak een vak groter of teken er een bij.`,
  because: (reason: string, by: string) => `deels onleesbaar gemaakt door ${by}: ${reason}`,
  problems: {
    unknownDocument: 'Dit stuk is er niet meer, of het heeft geen bladzijden.',
    readerGone: 'Het lezen is mislukt. Er is niets gewijzigd. Probeer het opnieuw.',
  },
};
