/** Putting a backup back, and what stands there beside what is here. */
export const restore = {
  open: 'Zet een reservekopie terug',
  title: 'Zet een reservekopie terug',
  intro: 'Zo haalt u een kluis terug, of verhuist u naar deze computer. Er verandert pas iets bij de laatste stap.',
  choose: 'Kies een reservekopie',
  chooseTitle: 'Reservekopie kiezen',
  chooseButton: 'Kies dit bestand',
  found: (when: string) => `Reservekopie van ${when}.`,
  how: 'Waarmee opent u de kopie?',
  byPassphrase: 'Met een wachtwoordzin van toen',
  byCode: 'Met de herstelcode van toen',
  who: 'Wie was u toen?',
  inspect: 'Bekijk wat erin staat',
  inspecting: 'De kopie wordt geopend en helemaal nagelezen …',
  holds: 'In de reservekopie',
  here: 'Nu op deze computer',
  made: 'Gemaakt',
  cases: 'Klachten',
  documents: 'Documenten',
  lastGiven: 'Laatste klachtnummer',
  events: 'Regels in het logboek',
  last: 'Laatste regel',
  older:
    'Deze kopie is van een oudere versie van dit programma. Bij het openen wordt de kluis bijgewerkt; van hoe zij was, blijft een kopie bewaard.',
  nothingHere: 'Er staat hier nog geen kluis.',
  sameVault: 'Dezelfde kluis.',
  otherVault: 'Een andere kluis.',
  lastChanged: (when: string) => `Laatst gewijzigd: ${when}.`,
  hereCounts: (lastNumber: string | null, events: number) =>
    `${lastNumber === null ? 'Nog geen klachtnummer gegeven' : `Laatste klachtnummer: ${lastNumber}`}, ${events === 1 ? '1 regel' : `${events} regels`} in het logboek.`,
  olderBy: (n: number) =>
    n === 1
      ? 'De kopie is ouder: de laatste regel van het logboek staat er niet in.'
      : `De kopie is ouder: de laatste ${n} regels van het logboek staan er niet in.`,
  lastNumber: {
    question: 'Wat is het laatste klachtnummer dat u heeft gegeven?',
    why: (inCopy: string | null) =>
      `Een klachtnummer wordt nooit twee keer gegeven. Deze computer weet niet welke nummers na deze kopie zijn gegeven. ${
        inCopy === null ? 'In de kopie staat nog geen klacht.' : `Het laatste nummer in de kopie is ${inCopy}.`
      }`,
    givenSince: 'Ik vul het laatste nummer in',
    noneSince: 'Na deze kopie is geen klacht meer ingeschreven',
    unknown: 'Dat weet ik niet',
    skips: (last: string) =>
      `Dan slaat het programma ruim nummers over: alles tot en met ${last} wordt niet meer gegeven. Zo krijgt geen tweede klacht een nummer dat al is gegeven. In de nummering blijft een gat; in het logboek staat waarom. Vindt u het nummer nog, vul het dan liever in: dit is daarna niet terug te draaien.`,
    field: 'Laatste klachtnummer',
    where:
      'Zoals 2026-014. Het staat op elke brief en elk dossier: kijk in uw post, uw verzonden berichten of uw ordner, of vraag het de klachtencommissie. Weet u het niet zeker, zoek het dan eerst op; er is nog niets veranderd.',
    form: 'Een klachtnummer is een jaar, een streepje en minstens drie cijfers, zoals 2026-014.',
    goesOn: (number: string) => `Nummer ${number} en alle lagere worden niet meer gegeven.`,
    inCopyAlready: 'Dit nummer staat al in de kopie. Het verandert niets aan de nummers die nog komen.',
  },
  swap: 'Zet deze kopie terug',
  swapConsequence:
    'De kluis die nu op deze computer staat, wordt opzij gezet en niet weggegooid. Wat na de reservekopie is ingevuld, staat niet in de teruggezette kluis. Wie haar toen kon openen, kan dat dan weer, ook wie sindsdien is weggegaan: haal die daarna opnieuw weg.',
  swapping: 'De kluis wordt teruggezet …',
  done: 'De reservekopie is teruggezet. Open de kluis met de wachtwoordzin van toen.',
  back: 'Terug naar het openen',
  refusals: {
    unknownTarget: 'Het gekozen bestand is niet meer bekend. Kies het opnieuw.',
    notABackup: 'Dit bestand is geen reservekopie van dit programma, of het is niet heel.',
    newerVersion: 'Deze kopie is gemaakt met een nieuwere versie van dit programma. Gebruik die versie.',
    wrongPassphrase: 'De kopie ging niet open. Kijk of u koos wie u toen was, en typ het opnieuw.',
    weakParameters:
      'De beveiliging van deze kopie is zwakker dan dit programma toestaat. Iemand kan het bestand hebben veranderd.',
    damaged: 'Deze kopie is beschadigd en wordt niet teruggezet. Kies een oudere.',
    numberNotSaid:
      'Deze computer weet niet welke klachtnummers na deze kopie zijn gegeven. Zeg eerst wat het laatste was. Er is niets veranderd.',
    numberUnlikely:
      'Dat laatste klachtnummer kan niet kloppen: het ligt ver boven dat in de kopie, of in een jaar dat nog niet is begonnen. Kijk het na en vul het opnieuw in. Er is niets veranderd.',
    alreadyOpen: 'De kluis is nog open. Vergrendel haar eerst.',
    networkDrive: 'Op een netwerkschijf kan geen kluis staan.',
    syncedFolder: 'In een map die met internet gelijk wordt gehouden, kan geen kluis staan.',
    diskFull: 'Er is te weinig ruimte op de schijf. Er is niets veranderd.',
    ioError: 'De schijf gaf een fout. Er is niets veranderd.',
  },
};
