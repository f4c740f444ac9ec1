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
    'Het programma heeft niets gewijzigd of weggegooid. Weet u niet hoe dit komt, verander dan niets in de map van de kluis en vraag hulp aan wie uw computer beheert.',
  refusals: {
    noVault: 'Op deze computer staat nog geen kluis.',
    vaultFileMissing:
      'Hier stond een kluis, maar het bestand ervan (vault.db) is weg. Kijk of het is verplaatst of hernoemd, in de prullenbak ligt of op een andere schijf staat, en zet het terug in de map van de kluis. Vindt u het niet, zet dan een reservekopie terug.',
    vaultFileEmpty:
      'Het bestand van de kluis (vault.db) is er nog, maar er staat niets meer in: het is 0 tekens lang. Zet een reservekopie terug.',
    vaultFileStub:
      'Van het bestand van de kluis (vault.db) is alleen een snipper over. Daar valt niets meer uit te lezen. Zet een reservekopie terug.',
    vaultFilePlain:
      'Het bestand op de plek van de kluis (vault.db) is niet versleuteld. Het is dus niet uw kluis: iemand of een ander programma heeft het daar neergezet. Zoek uit waar het vandaan komt en zet uw eigen bestand terug, of een reservekopie.',
    otherKey:
      'Wat u typte klopt, maar het bestand van de kluis (vault.db) is met een andere sleutel versleuteld. Het is van een andere kluis of van een ander moment, of het is helemaal onleesbaar geworden. Zet het bestand terug dat hier hoort, of een reservekopie.',
    notAVault:
      'Het bestand op de plek van de kluis (vault.db) is wel versleuteld, maar het is geen kluis van dit programma. Zet een reservekopie terug.',
    damaged:
      'De kluis is beschadigd en gaat daarom niet open. Zet de laatste reservekopie terug. Heeft u er geen, red dan wat nog te lezen is.',
    vaultExists: 'Er staat al een kluis op deze plek. Er is niets overschreven.',
    wrongPassphrase: 'De kluis ging niet open. Kijk of u de goede naam koos en typ de wachtwoordzin opnieuw.',
    passphraseTooShort: 'Deze wachtwoordzin is te kort.',
    passphraseTooWeak: 'Deze wachtwoordzin is te makkelijk te raden. Neem er woorden bij, of laat er een maken.',
    newerVersion: 'Deze kluis is gemaakt met een nieuwere versie van dit programma. Gebruik die versie.',
    upgradeNotKept:
      'De kluis moet voor deze versie van het programma worden bijgewerkt. De kopie die daarvoor eerst wordt gemaakt, is niet gelukt, en daarom is er niets veranderd. Maak ruimte op de schijf en probeer het opnieuw. Lukt het weer niet, zet dan een reservekopie terug.',
    slotsMissing: 'De twee bestanden met de sleutels van de kluis (slots-a.json en slots-b.json) zijn weg.',
    slotsDamaged: 'De twee bestanden met de sleutels van de kluis (slots-a.json en slots-b.json) zijn beschadigd.',
    weakParameters:
      'De beveiliging van deze kluis is zwakker dan dit programma toestaat. Iemand kan de bestanden hebben veranderd.',
    alreadyOpen: 'De kluis is al open in een ander venster of door een ander programma. Sluit dat eerst.',
    networkDrive:
      'Deze map staat op een netwerkschijf. Daar kan een kluis beschadigd raken; kies een map op deze computer zelf.',
    syncedFolder:
      'Deze map wordt met internet gelijkgehouden (zoals OneDrive, Dropbox of iCloud). Kies een map die alleen op deze computer staat.',
    ioError:
      'De schijf gaf een fout. Kijk of de schijf goed vastzit, start de computer opnieuw en probeer het nog een keer. Blijft het zo, zet dan een reservekopie terug op een andere schijf, of red wat nog te lezen is.',
    noAccess:
      'Het programma mag in de map van de kluis niet schrijven. Misschien is de schijf beveiligd tegen schrijven of is de map van iemand anders. Hef dat op of vraag het aan wie uw computer beheert, en probeer het opnieuw.',
    diskFull: 'De schijf is vol. Er is niets half bewaard. Maak ruimte en probeer het opnieuw.',
    noMemory:
      'De computer heeft nu te weinig geheugen om de kluis te openen. Sluit andere programma’s en probeer het opnieuw.',
  },
};
