/** Steps from the envelope to the decision whether the complaint is taken up, and everything about telling people. */
export const receivingCommands = {
  registerComplaint: {
    title: 'Schrijf klacht in',
    help: 'De klacht krijgt een nummer en de termijnen beginnen te lopen.',
    done: 'De klacht is ingeschreven.',
  },
  addReceipt: {
    title: 'Leg nog een ontvangst vast',
    help: 'De klacht kwam ook langs een andere weg of op een andere dag binnen. De vroegste ontvangst telt.',
    done: 'De ontvangst is vastgelegd.',
  },
  addElement: {
    title: 'Voeg een klachtonderdeel toe',
    help: 'De indiener klaagt ook over iets anders. Elk onderdeel krijgt een eigen beoordeling.',
    done: 'Het klachtonderdeel is toegevoegd.',
  },
  nameRespondent: {
    title: 'Leg vast over wie de klacht gaat',
    help: 'Wie u hier noemt, krijgt de kans om gehoord te worden.',
    done: 'U heeft vastgelegd over wie de klacht gaat.',
  },
  recordMandate: {
    title: 'Leg vast of er een machtiging is',
    help: 'Iemand klaagt namens een ander. Pas met een machtiging mag u inhoudelijk antwoorden.',
    done: 'De machtiging is vastgelegd.',
  },
  withholdName: {
    title: 'Houd de naam geheim, of juist niet',
    help: 'De indiener wil niet dat de ander de naam hoort. Geen brief of bijlage noemt die naam dan nog.',
    done: 'De keuze over de naam is vastgelegd.',
  },
  assessLateness: {
    title: 'Beoordeel de late melding',
    help: 'Dit onderdeel is later dan een maand na het voorval gemeld. U bepaalt of het toch meetelt, en waarom.',
    done: 'Uw oordeel over de late melding is vastgelegd.',
  },
  answerUrgentQuestion: {
    title: 'Leg vast wie u moet waarschuwen',
    help: 'Soms moet de verzekeraar, de politie of Veilig Thuis het vandaag nog weten. Niemand mag ook.',
    done: 'Uw antwoord is vastgelegd.',
  },
  takeProvisionalMeasure: {
    title: 'Tref een voorlopige maatregel',
    help: 'Iets dat nu al nodig is om mensen te beschermen. Het zegt niets over wie er gelijk heeft.',
    done: 'De voorlopige maatregel is vastgelegd.',
  },
  endProvisionalMeasure: {
    title: 'Beëindig de voorlopige maatregel',
    help: 'De maatregel is niet meer nodig. Laat dat ook weten aan wie ermee te maken had.',
    done: 'De voorlopige maatregel is beëindigd.',
  },
  recordContactMoment: {
    title: 'Leg een contactmoment vast',
    help: 'Een telefoongesprek, een gesprek op de gang, een bericht: kort opgeschreven, met de dag erbij.',
    done: 'Het contactmoment is vastgelegd.',
  },
  attachDocument: {
    title: 'Voeg een stuk toe',
    help: 'Een scan, een foto of een bestand dat bij deze klacht hoort.',
    done: 'Het stuk is toegevoegd.',
  },
  finaliseLetter: {
    title: 'Maak brief definitief',
    help: 'De brief krijgt een nummer en verandert daarna niet meer. Verzenden legt u apart vast.',
    done: 'De brief is definitief.',
  },
  recordSent: {
    title: 'Leg vast dat de brief is verzonden',
    help: 'Ook voor een brief die u buiten dit programma maakte. De verzenddatum zet de volgende termijn in gang.',
    done: 'De verzending is vastgelegd.',
  },
  recordReturned: {
    title: 'Leg vast dat de brief terugkwam',
    help: 'De brief is niet aangekomen en telt dan niet als verzonden. U kunt hem opnieuw sturen.',
    done: 'U heeft vastgelegd dat de brief niet aankwam.',
  },
  recordTellingImpossible: {
    title: 'Leg vast dat dit bericht niet kan',
    help: 'Er is geen adres, of niets komt aan. Wat onmogelijk is, telt niet als te laat.',
    done: 'U heeft vastgelegd dat dit bericht niet mogelijk is.',
  },
  recordInformationReceived: {
    title: 'Leg de aanvulling vast',
    help: 'De indiener heeft gestuurd wat u vroeg. U geeft aan of u genoeg weet.',
    done: 'De aanvulling is vastgelegd.',
  },
  decideAdmission: {
    title: 'Beslis over in behandeling nemen',
    help: 'Per onderdeel: wel of niet, en zo niet, waarom niet. Daarna laat u het de indiener weten.',
    done: 'Uw besluit is vastgelegd.',
  },
};
