/** Hearing both sides, ruling and the other ends. */
export const handlingEvents = {
  participantAdded: {
    companion: (person: string, party: string) => `${person} staat ${party} bij.`,
    representative: (person: string, party: string) => `${person} is gemachtigde van ${party}.`,
    witness: (person: string) => `${person} is getuige.`,
    expert: (person: string) => `${person} is deskundige.`,
  },
  confidentialityRecorded: {
    told: (person: string) => `${person} is op geheimhouding gewezen.`,
    declared: (person: string) => `${person} heeft de geheimhoudingsverklaring getekend.`,
    refused: (person: string) => `${person} weigert de geheimhoudingsverklaring te tekenen.`,
    exempt: (person: string) => `${person} hoeft geen geheimhoudingsverklaring te tekenen.`,
  },
  invitationReplied: {
    comes: (party: string) => `${party} komt naar de hoorzitting.`,
    otherDate: (party: string) => `${party} vraagt een andere dag voor de hoorzitting.`,
    refusesJoint: (party: string) => `${party} wil niet samen met de ander gehoord worden.`,
  },
  hearingWaived: (party: string) => `${party} ziet af van horen.`,
  silenceRecorded: (party: string) => `${party} heeft niet op de uitnodiging geantwoord.`,
  sessionPlanned: (who: string, parties: string, on: string) =>
    `${who} heeft een hoorzitting gepland op ${on}, met ${parties}.`,
  sessionCancelled: (who: string, session: string) => `${who} heeft ${session} afgezegd.`,
  sessionHeld: {
    present: (session: string, present: string) => `Op ${session} waren aanwezig: ${present}.`,
    nobody: (session: string) => `Op ${session} kwam niemand.`,
  },
  hearingReported: (who: string, session: string) => `${who} heeft het verslag van ${session} vastgelegd.`,
  reportCommented: (party: string, session: string) => `${party} heeft gereageerd op het verslag van ${session}.`,
  reactionRecorded: (party: string) => `${party} heeft een reactie gegeven.`,
  postponed: (who: string, newTarget: string) => `${who} heeft de afhandeling uitgesteld tot ${newTarget}.`,
  ruled: (who: string, outcomes: string) => `${who} heeft uitspraak gedaan: ${outcomes}.`,
  withdrawn: (from: string) => `${from} heeft de klacht ingetrokken.`,
  settled: () => 'Partijen hebben de klacht samen opgelost.',
  directorRecused: (director: string) => `${director} is teruggetreden en beslist niet over deze klacht.`,
  deputyAppointed: (who: string) => `${who} heeft een waarnemer aangewezen die in deze klacht beslist.`,
};
