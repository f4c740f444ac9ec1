/** When the machine, not the person, is at fault: what happened, and what to do. */
export const failures = {
  title: 'Dit is niet gelukt',
  failed: 'Er ging iets mis in het programma. Er is niets half bewaard.',
  failedAdvice: 'Probeer het nog een keer. Gebeurt het weer, meld dan dit kenmerk aan wie u helpt met dit programma.',
  invalid: 'Het programma kon deze gegevens niet verwerken. Er is niets bewaard.',
  locked: 'De kluis is op slot. Open de kluis om verder te gaan.',
  unknown: 'Dit onderdeel is in deze versie niet bekend. Start het programma opnieuw.',
  notWritten: 'Er kan nu niets worden bewaard. Uw laatste wijziging is niet bewaard.',
  whyNotWritten: {
    damaged: 'De kluis is beschadigd. U kunt nog lezen, maar er wordt niets meer bewaard. Zie de melding bovenaan.',
    ioError: 'De schijf geeft fouten. U kunt nog lezen, maar er wordt niets meer bewaard. Zie de melding bovenaan.',
    replaced:
      'Het bestand van de kluis is weggehaald of vervangen terwijl de kluis open was. Uw laatste wijziging is niet bewaard.',
    copying: 'De kluis wordt net gekopieerd en neemt even niets aan. Probeer het over een paar tellen opnieuw.',
    moved: 'Deze kluis is verhuisd en is hier alleen te lezen. Zie de melding bovenaan.',
    otherPast:
      'Deze kluis is niet de kluis van de vorige keer. Er wordt niets bewaard totdat u bovenaan kiest om met deze kluis verder te gaan.',
    practice: 'Dit kan niet in de oefenkluis: zo blijft zij los van uw eigen kluis. Stop met oefenen en doe het daar.',
    diskFull:
      'De schijf is vol. Uw laatste wijziging is niet bewaard, en er is niets half bewaard. Maak ruimte op de schijf en probeer het opnieuw.',
  },
  reference: (code: string) => `Kenmerk: ${code}`,
  screenTitle: 'Dit scherm kan niet worden getoond',
  screenAdvice: 'Uw gegevens zijn veilig. Ga terug naar Vandaag, of start het programma opnieuw.',
};
