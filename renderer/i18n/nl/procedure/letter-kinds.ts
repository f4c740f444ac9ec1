import type { LetterKind } from '../../../../shared/procedure/letter-kind.ts';

type LetterWords = {
  /** Without an article, as in a list. */
  readonly name: string;
  /** With its article, as in a sentence: 'U heeft de uitnodiging verzonden'. */
  readonly the: string;
  readonly when: string;
};

const letter = (article: 'de' | 'het', name: string, when: string): LetterWords => ({
  name: `${name.charAt(0).toLocaleUpperCase('nl')}${name.slice(1)}`,
  the: `${article} ${name}`,
  when,
});

export const letterKinds = {
  acknowledgement: letter('de', 'ontvangstbevestiging', 'Zodra de klacht binnen is.'),
  neutralAcknowledgement: letter(
    'de',
    'neutrale ontvangstbevestiging',
    'Als iemand namens een ander schrijft en u nog geen machtiging heeft gezien. Er staat niets over de zaak in.',
  ),
  confirmInWriting: letter(
    'het',
    'verzoek om de klacht op te schrijven',
    'Als de klacht alleen mondeling is gedaan. De indiener controleert wat u opschreef.',
  ),
  mandateRequest: letter('het', 'verzoek om een machtiging', 'Als iemand namens een cliënt klaagt zonder machtiging.'),
  informationRequest: letter('het', 'verzoek om aanvulling', 'Als u te weinig weet om te kunnen beslissen.'),
  admission: letter('de', 'brief over in behandeling nemen', 'Als u heeft besloten de klacht te behandelen.'),
  nonAdmission: letter(
    'de',
    'brief over niet in behandeling nemen',
    'Meteen nadat u dat heeft besloten, met de reden en de weg naar de commissie.',
  ),
  respondentNotice: letter('het', 'bericht over de klacht', 'Zodat wie het aangaat weet dat er een klacht is.'),
  provisionalMeasure: letter('de', 'brief over een voorlopige maatregel', 'Als u meteen iets moet afspreken.'),
  confidentialityNotice: letter('de', 'mededeling geheimhouding', 'Voor iedereen die met de klacht te maken krijgt.'),
  confidentialityDeclaration: letter(
    'de',
    'geheimhoudingsverklaring',
    'Met een antwoordblad om te tekenen, voor commissieleden en anderen van buiten.',
  ),
  hearingInvitation: letter(
    'de',
    'uitnodiging voor de hoorzitting',
    'Aan elke partij, met een datum om te antwoorden.',
  ),
  hearingReport: letter('het', 'verslag van de hoorzitting', 'Na de hoorzitting, zodat elke partij kan reageren.'),
  postponement: letter('het', 'bericht van uitstel', 'Als u meer tijd nodig heeft, met de nieuwe datum.'),
  ruling: letter('de', 'uitspraak', 'Als u over de klacht heeft beslist.'),
  withdrawalConfirmation: letter('de', 'bevestiging van de intrekking', 'Als de indiener niet verder wil.'),
  settlementConfirmation: letter('de', 'bevestiging van de oplossing', 'Als partijen het eens zijn geworden.'),
  objectionReceived: letter('de', 'ontvangstbevestiging van het bezwaar', 'Zodra het bezwaar binnen is.'),
  directCommitteeConsent: letter(
    'de',
    'vraag om toestemming voor de commissie',
    'Als de klacht over een directielid gaat en de klacht meteen naar de commissie kan.',
  ),
  memberRequest: letter('het', 'verzoek aan een commissielid', 'De eerste, neutrale vraag: nog zonder namen.'),
  memberAppointment: letter('de', 'benoeming van een commissielid', 'Als het lid kan en mag meedoen.'),
  membersNamed: letter('de', 'brief met de namen van de commissie', 'Voordat het dossier naar de commissie gaat.'),
  challengeDecision: letter(
    'het',
    'besluit over een ander commissielid',
    'Als u over het verzoek om een ander commissielid heeft beslist.',
  ),
  dossierForwarded: letter('de', 'brief bij het dossier', 'Aan elk commissielid dat het dossier krijgt.'),
  dossierInventory: letter(
    'de',
    'brief met de inventaris',
    'Aan beide partijen, zodat zij kunnen zeggen wat er ontbreekt.',
  ),
  committeeRuling: letter('de', 'uitspraak van de commissie', 'Als u de uitspraak van de commissie zelf doorstuurt.'),
  papersRecall: letter('het', 'verzoek om de stukken terug', 'Als een lid stopt of de commissie klaar is.'),
  closing: letter('de', 'brief over de sluiting', 'Als de klacht is gesloten en u dat wilt laten weten.'),
  accessAnswer: letter('het', 'antwoord op het inzageverzoek', 'Als iemand om zijn of haar gegevens heeft gevraagd.'),
} satisfies Record<LetterKind, LetterWords>;
