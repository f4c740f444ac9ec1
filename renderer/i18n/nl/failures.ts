/** When the machine, not the person, is at fault: what happened, and what to do. */
export const failures = {
  title: 'Dit is niet gelukt',
  failed: 'Er ging iets mis in het programma. Er is niets half bewaard.',
  failedAdvice: 'Probeer het nog een keer. Gebeurt het weer, meld dan dit kenmerk aan wie u helpt met dit programma.',
  invalid: 'Het programma kon deze gegevens niet verwerken. Er is niets bewaard.',
  locked: 'De kluis is op slot. Open de kluis om verder te gaan.',
  unknown: 'Dit onderdeel is in deze versie niet bekend. Start het programma opnieuw.',
  reference: (code: string) => `Kenmerk: ${code}`,
  screenTitle: 'Dit scherm kan niet worden getoond',
  screenAdvice: 'Uw gegevens zijn veilig. Ga terug naar Vandaag, of start het programma opnieuw.',
};
