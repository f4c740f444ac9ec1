/** Everything of a case or of the register in one closed file. */
export const openExport = {
  caseTitle: 'De hele klacht meegeven',
  caseIntro:
    'Alles van deze klacht in één afgesloten bestand: elk stuk zoals het is, de brieven, en de hele geschiedenis met personen. Andere programma’s kunnen het openen. Dit is niet het dossier voor de commissie.',
  registerTitle: 'Alles uit de kluis meenemen',
  registerIntro:
    'Alle klachten met hun stukken, brieven, personen en geschiedenis in één afgesloten bestand dat andere programma’s kunnen openen. Het is geen reservekopie: u kunt het niet terugzetten.',
  button: 'Maak een afgesloten bestand',
  warning:
    'Het bestand komt buiten de kluis. Daar kan het programma het niet meer beschermen of terughalen. Bewaar het niet langer dan nodig.',
  receiver: 'Voor wie is het bestand?',
  receiverHelp: 'Dit wordt bewaard bij elke klacht die erin zit, zodat later te zien is wie wat heeft.',
  receiverMissing: 'Vul in voor wie het bestand is.',
  dialogTitle: 'Waar komt het bestand?',
  caseFile: 'klacht',
  registerFile: 'alle klachten',
  busy: 'Het bestand wordt geschreven',
  stop: 'Stop',
  howToOpen:
    'Openen kan met 7-Zip (Windows), Keka (Mac) of een ander programma dat zip-bestanden met AES-256 kent. Windows zelf opent het niet.',
  holds: { caseExport: 'alles van deze klacht', registerExport: 'alles uit de kluis' },
  problems: {
    cancelled: 'Gestopt. Er is geen bestand achtergebleven.',
    busy: 'De kluis is nu met iets groots bezig, zoals een reservekopie. Probeer het zo opnieuw.',
  },
};
