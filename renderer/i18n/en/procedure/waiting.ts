import type { Messages } from '../../nl/index.ts';

export const waiting: Messages['waiting'] = {
  sentences: {
    mandate: (who) => `${who} is to send a mandate.`,
    information: (who) => `${who} is to complete the complaint.`,
    reply: (who) => `${who} is to reply to the invitation.`,
    session: (who) => `${who} is coming to the hearing.`,
    declaration: (who) => `${who} is to sign the confidentiality declaration.`,
    independence: (who) => `${who} is to say whether there is a tie with anybody in the complaint.`,
    committeeRuling: () => 'The committee is to rule.',
    objectionTime: (who) => `${who} is to say whether it is good like this.`,
  },
  since: (date) => `asked on ${date}`,
  sinceForwarding: (date) => `file sent on ${date}`,
  until: (date) => `answer by ${date} at the latest`,
  onSession: (date) => `on ${date}`,
};
