/** Making a vault and opening it. */
export const unlock = {
  createTitle: 'Maak uw kluis',
  createIntro:
    'In de kluis bewaart u alle klachten. Alles erin is versleuteld en blijft op deze computer. Alleen wie een wachtwoordzin heeft, kan de kluis openen.',
  directorName: 'Uw naam',
  directorNameHelp: 'Zoals u brieven ondertekent, bijvoorbeeld: Marijke Bakker.',
  directorNameMissing: 'Vul uw naam in.',
  organisationName: 'Naam van de organisatie',
  organisationNameHelp: 'Deze naam staat boven elke brief.',
  organisationNameMissing: 'Vul de naam van de organisatie in.',
  passphrase: 'Wachtwoordzin',
  passphraseHelp: (minimum: number) =>
    `Ten minste ${minimum} tekens. Vier of vijf woorden die niets met elkaar te maken hebben zijn sterk en goed te onthouden.`,
  passphraseTooShort: (minimum: number) => `Neem ten minste ${minimum} tekens. Een woord erbij is meestal genoeg.`,
  passphraseGuessable: 'Deze zin is makkelijk te raden. Neem woorden die niets met u of elkaar te maken hebben.',
  passphraseAgain: 'Wachtwoordzin nog een keer',
  passphraseAgainHelp: 'Zo weet u zeker dat er geen tikfout in staat.',
  passphraseDifferent: 'De twee wachtwoordzinnen zijn niet gelijk. Typ ze allebei opnieuw.',
  lossTitle: 'Schrijf de wachtwoordzin op papier',
  loss: 'Bewaar dat papier op een veilige plek, niet bij deze computer. Hierna maakt u ook een herstelcode, op een ander papier. Raakt u beide kwijt, dan kan niemand de kluis nog openen: u niet, en de makers van dit programma ook niet.',
  lossUnderstood: 'Ik begrijp dat niemand de kluis kan openen zonder wachtwoordzin of herstelcode',
  lossUnderstoodMissing: 'Zet hier een vinkje als u dit heeft gelezen.',
  create: 'Maak de kluis',
  creating: 'De kluis wordt gemaakt. Dit duurt een paar tellen …',
  unlockTitle: 'Open de kluis',
  who: 'Wie bent u?',
  greeting: (name: string) => `Kluis van ${name}`,
  open: 'Openen',
  opening: 'De kluis wordt geopend. Dit duurt een paar tellen …',
  passphraseMissing: 'Typ uw wachtwoordzin.',
  capsLock: 'Hoofdletters staan aan (Caps Lock).',
  showPassphrase: 'Wachtwoordzin tonen',
  damagedTitle: 'De kluis kan niet worden geopend',
  damagedAdvice:
    'Er is niets gewijzigd of weggegooid. Verander niets in de map van de kluis en vraag hulp aan wie uw computer beheert.',
  refusals: {
    noVault: 'Op deze computer staat nog geen kluis.',
    vaultExists: 'Er staat al een kluis op deze plek. Er is niets overschreven.',
    wrongPassphrase: 'De kluis ging niet open. Kijk of u de goede naam koos en typ de wachtwoordzin opnieuw.',
    passphraseTooShort: 'Deze wachtwoordzin is te kort.',
    passphraseTooWeak: 'Deze wachtwoordzin is te makkelijk te raden. Neem er woorden bij, of laat er een maken.',
    notAVault: 'Het bestand op de plek van de kluis is geen kluis van dit programma, of het is beschadigd.',
    newerVersion: 'Deze kluis is gemaakt met een nieuwere versie van dit programma. Gebruik die versie.',
    upgradeNotKept:
      'De kluis moet voor deze versie van het programma worden bijgewerkt. De kopie die daarvoor eerst wordt gemaakt, is niet gelukt, en daarom is er niets veranderd. Maak ruimte op de schijf en probeer het opnieuw. Lukt het weer niet, zet dan een reservekopie terug.',
    slotsMissing: 'Het bestand met de sleutels van de kluis ontbreekt.',
    slotsDamaged: 'Het bestand met de sleutels van de kluis is beschadigd.',
    weakParameters:
      'De beveiliging van deze kluis is zwakker dan dit programma toestaat. Iemand kan de bestanden hebben veranderd.',
    alreadyOpen: 'De kluis is al open in een ander venster of door een ander programma. Sluit dat eerst.',
    networkDrive:
      'Deze map staat op een netwerkschijf. Daar kan een kluis beschadigd raken; kies een map op deze computer zelf.',
    syncedFolder:
      'Deze map wordt met internet gelijkgehouden (zoals OneDrive, Dropbox of iCloud). Kies een map die alleen op deze computer staat.',
    ioError: 'De schijf gaf een fout. Kijk of er ruimte over is en of u in de map mag schrijven.',
  },
};
