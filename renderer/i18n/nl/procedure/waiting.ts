import type { WaitingFor } from '../../../../shared/procedure/waiting.ts';

/** What somebody else is to do. `who` is that somebody. */
export const waiting = {
  sentences: {
    mandate: (who: string) => `${who} stuurt een machtiging.`,
    information: (who: string) => `${who} vult de klacht aan.`,
    reply: (who: string) => `${who} antwoordt op de uitnodiging.`,
    session: (who: string) => `${who} komt naar de hoorzitting.`,
    declaration: (who: string) => `${who} tekent de geheimhoudingsverklaring.`,
    independence: (who: string) => `${who} zegt of er een band is met iemand in de klacht.`,
    committeeRuling: () => 'De commissie doet uitspraak.',
    objectionTime: (who: string) => `${who} laat weten of het goed is zo.`,
  } satisfies Record<WaitingFor['what'], (who: string) => string>,
  since: (date: string) => `gevraagd op ${date}`,
  sinceForwarding: (date: string) => `dossier verstuurd op ${date}`,
  until: (date: string) => `antwoord uiterlijk ${date}`,
  onSession: (date: string) => `op ${date}`,
};
