/** How the program looks and speaks. */
export const interfaceSettings = {
  title: 'Weergave en vergrendelen',
  language: 'Taal van het programma',
  languageHelp: 'Brieven en het dossier blijven in het Nederlands.',
  languages: { nl: 'Nederlands', en: 'Engels' },
  colorScheme: 'Licht of donker',
  colorSchemes: { light: 'Licht', dark: 'Donker', auto: 'Zoals de computer' },
  highContrast: 'Extra contrast',
  highContrastHelp: 'Zwarte of witte tekst en duidelijke randen.',
  idleLock: 'Vanzelf vergrendelen na',
  idleLockHelp: 'Zo lang mag er niets gebeuren voordat de kluis vanzelf op slot gaat.',
  minutes: (n: number) => (n === 1 ? '1 minuut' : `${n} minuten`),
  saved: 'Bewaard',
};
