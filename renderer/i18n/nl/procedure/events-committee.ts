/** From objection to the ruling of the committee. */
export const committeeEvents = {
  committeeConsentRecorded: {
    given: (from: string) => `${from} wil met de klacht rechtstreeks naar de commissie.`,
    refused: (from: string) => `${from} wil niet rechtstreeks naar de commissie.`,
  },
  objected: {
    ruling: (from: string) => `${from} heeft bezwaar gemaakt tegen de uitspraak.`,
    nonAdmission: (from: string) => `${from} heeft bezwaar gemaakt tegen het niet in behandeling nemen.`,
  },
  objectionWithdrawn: (from: string) => `${from} heeft het bezwaar ingetrokken.`,
  memberApproached: (who: string, member: string, seat: string) => `${who} heeft ${member} gevraagd als ${seat}.`,
  namesDisclosed: (who: string, member: string) => `${who} heeft ${member} verteld om wie het gaat.`,
  independenceDeclared: {
    free: (member: string) => `${member} heeft verklaard met niemand in deze klacht een band te hebben.`,
    ties: (member: string, ties: string) => `${member} heeft een band genoemd: ${ties}.`,
  },
  memberAppointed: (who: string, member: string, seat: string) => `${who} heeft ${member} benoemd tot ${seat}.`,
  memberChallenged: (from: string, member: string) => `${from} heeft gevraagd om een ander lid dan ${member}.`,
  challengeDecided: {
    granted: (who: string, member: string) => `${who} heeft het verzoek om een ander lid dan ${member} toegewezen.`,
    refused: (who: string, member: string) => `${who} heeft het verzoek om een ander lid dan ${member} afgewezen.`,
  },
  membershipEnded: (member: string, why: string) => `${member} zit niet meer in de commissie: ${why}.`,
  dossierForwarded: (who: string, pages: number, to: string) =>
    `${who} heeft het dossier (${pages === 1 ? '1 bladzijde' : `${pages} bladzijden`}) gestuurd naar ${to}.`,
  papersReturned: {
    returned: (member: string) => `${member} heeft de stukken teruggegeven.`,
    destroyed: (member: string) => `${member} heeft de stukken vernietigd.`,
    notReturned: (member: string) => `${member} heeft de stukken niet teruggegeven.`,
  },
  committeeRequested: () => 'De commissie heeft iets gevraagd.',
  committeeRequestAnswered: (who: string) => `${who} heeft de vraag van de commissie beantwoord.`,
  committeeSessionRecorded: (on: string) => `De commissie is bijeengekomen op ${on}.`,
  committeeRuled: (outcomes: string) => `De commissie heeft uitspraak gedaan: ${outcomes}.`,
  committeeTold: (party: string) => `${party} heeft de uitspraak van de commissie gekregen.`,
  committeeRulingCorrected: () => 'De commissie heeft een fout in haar uitspraak hersteld.',
  courtOutcomeRecorded: (who: string) => `${who} heeft een uitspraak van de rechter vastgelegd.`,
};
