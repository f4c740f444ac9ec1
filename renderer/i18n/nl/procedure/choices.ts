import type { CommandOf } from '../../../../shared/procedure/command.ts';
import type {
  Channel,
  CommitteeOutcome,
  closingOutcomes,
  documentRoles,
  ElementFact,
  exemptions,
  mandateStates,
  nonAdmissionGrounds,
  RespondentFact,
  RulingOutcome,
  SubjectKind,
  warnings,
} from '../../../../shared/procedure/fact.ts';

type Words<Value extends string> = Record<Value, string>;
type Complainant = CommandOf<'registerComplaint'>['complainant'];

const rulingOutcome = {
  upheld: 'gegrond',
  partlyUpheld: 'deels gegrond',
  notUpheld: 'ongegrond',
  noOpinion: 'geen oordeel',
} satisfies Words<RulingOutcome>;

/** The words of every closed choice, by the kind of choice. Small letters: a label on its own gets a capital. */
export const choices = {
  channel: {
    post: 'per post',
    email: 'per e-mail',
    handedOver: 'persoonlijk overhandigd',
    throughEmployee: 'via een medewerker',
    telephone: 'per telefoon',
    other: 'op een andere manier',
  } satisfies Words<Channel>,
  sendChannel: {
    post: 'per post',
    registeredPost: 'per aangetekende post',
    email: 'per e-mail',
    handedOver: 'persoonlijk overhandigd',
  } satisfies Words<CommandOf<'recordSent'>['channel']>,
  postmark: {
    date: 'er staat een datum op',
    illegible: 'niet te lezen',
    none: 'geen envelop of poststempel',
  } satisfies Words<'date' | 'illegible' | 'none'>,
  subject: {
    trainer: 'een opleider',
    employee: 'een medewerker',
    client: 'een cliënt',
    organisation: 'de organisatie',
    none: 'geen van deze',
  } satisfies Words<SubjectKind>,
  respondentKind: {
    trainer: 'een opleider',
    employee: 'een medewerker',
    client: 'een cliënt',
    organisation: 'de organisatie',
  } satisfies Words<RespondentFact['kind']>,
  incident: {
    date: 'op één dag',
    period: 'in een periode',
    approximate: 'ongeveer op een dag',
    unknown: 'niet bekend',
  } satisfies Words<ElementFact['incident']['kind']>,
  capacity: {
    self: 'cliënt zelf',
    formerClient: 'oud-cliënt',
    parent: 'ouder met gezag',
    guardian: 'curator of mentor',
    authorised: 'gemachtigde',
    payer: 'betaler of werkgever',
    other: 'iemand anders',
  } satisfies Words<Complainant['capacity']>,
  mandate: {
    notNeeded: 'niet nodig',
    awaited: 'nog niet gezien',
    shown: 'gezien',
    refused: 'niet gegeven',
  } satisfies Words<(typeof mandateStates)[number]>,
  ground: {
    tooLittleInformation: 'te weinig gegevens',
    subjectOutside: 'onderwerp valt buiten de klachtenregeling',
    notOnBehalf: 'niet namens de cliënt',
    notAClient: 'indiener is geen cliënt',
    late: 'te laat gemeld',
    other: 'een andere grond',
  } satisfies Words<(typeof nonAdmissionGrounds)[number]>,
  admitted: { yes: 'in behandeling nemen', no: 'niet in behandeling nemen' },
  rulingOutcome,
  committeeOutcome: {
    ...rulingOutcome,
    admit: 'de directie moet de klacht toch behandelen',
    nonAdmissionStands: 'niet in behandeling nemen blijft staan',
  } satisfies Words<CommitteeOutcome>,
  responsible: { yes: 'ja', partly: 'deels', no: 'nee' } satisfies Words<CommandOf<'rule'>['responsible']>,
  seat: {
    chair: 'voorzitter',
    member: 'commissielid',
    substitute: 'plaatsvervangend lid',
  } satisfies Words<CommandOf<'appointMember'>['seat']>,
  documentRole: {
    complaintLetter: 'klacht',
    envelope: 'envelop',
    evidence: 'bijlage',
    mandate: 'machtiging',
    consent: 'toestemming',
    declaration: 'geheimhoudingsverklaring',
    reaction: 'reactie',
    witnessStatement: 'verklaring van een getuige',
    hearingReport: 'verslag van de hoorzitting',
    objection: 'bezwaar',
    committeeRuling: 'uitspraak van de commissie',
    courtRuling: 'uitspraak van de rechter',
    proofOfSending: 'bewijs van verzending',
    other: 'ander stuk',
  } satisfies Words<(typeof documentRoles)[number]>,
  warned: {
    insurer: 'de verzekeraar',
    police: 'de politie',
    veiligThuis: 'Veilig Thuis',
    dataProtectionAuthority: 'de Autoriteit Persoonsgegevens (datalek)',
    other: 'iemand anders',
  } satisfies Words<(typeof warnings)[number]>,
  exemption: {
    lawyer: 'advocaat',
    court: 'rechter',
    police: 'politie',
    inspectorate: 'inspectie',
    insurer: 'verzekeraar',
  } satisfies Words<(typeof exemptions)[number]>,
  participantRole: {
    companion: 'staat een partij bij',
    representative: 'gemachtigde',
    witness: 'getuige',
    expert: 'deskundige',
  } satisfies Words<CommandOf<'addParticipant'>['role']>,
  confidentiality: {
    told: 'erop gewezen',
    declared: 'verklaring getekend',
    refused: 'weigert te tekenen',
    exempt: 'al gebonden door beroep of ambt',
  } satisfies Words<CommandOf<'recordConfidentiality'>['how']>,
  reply: {
    comes: 'komt',
    otherDate: 'vraagt een andere dag',
    refusesJoint: 'wil niet samen gehoord worden',
  } satisfies Words<CommandOf<'recordInvitationReply'>['reply']>,
  returned: {
    bounced: 'e-mail kwam niet aan',
    returned: 'brief kwam terug',
    refused: 'brief is geweigerd',
  } satisfies Words<CommandOf<'recordReturned'>['reason']>,
  deputyKind: {
    director: 'een ander directielid',
    outsider: 'iemand van buiten',
  } satisfies Words<CommandOf<'appointDeputy'>['kind']>,
  against: {
    ruling: 'de uitspraak',
    nonAdmission: 'het niet in behandeling nemen',
  } satisfies Words<CommandOf<'object'>['against']>,
  tie: {
    employment: 'werkt of werkte bij de organisatie',
    family: 'familie',
    business: 'zaken gedaan',
    involved: 'betrokken bij deze klacht',
    other: 'een andere band',
  } satisfies Words<CommandOf<'declareIndependence'>['ties'][number]>,
  membershipEnd: {
    challenge: 'na een verzoek om een ander commissielid',
    recusal: 'treedt zelf terug',
    illness: 'ziekte',
    other: 'een andere reden',
  } satisfies Words<CommandOf<'endMembership'>['why']>,
  papers: {
    returned: 'teruggekregen',
    destroyed: 'door het lid vernietigd',
    notReturned: 'niet teruggekomen',
  } satisfies Words<CommandOf<'recordPapersReturned'>['how']>,
  closingOutcome: {
    ruled: 'uitspraak gedaan',
    notAdmitted: 'niet in behandeling genomen',
    withdrawn: 'ingetrokken',
    settled: 'samen opgelost',
    committeeRuled: 'uitspraak van de commissie',
    notHandled: 'niet afgehandeld',
  } satisfies Words<(typeof closingOutcomes)[number]>,
  reopening: {
    objection: 'bezwaar',
    newFacts: 'nieuwe feiten',
    mistake: 'per ongeluk gesloten',
  } satisfies Words<CommandOf<'reopenCase'>['cause']>,
};
