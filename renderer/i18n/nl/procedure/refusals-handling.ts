/** Who may decide, hearing both sides, ruling and the other ends. */
export const handlingRefusals = {
  conflictOfInterest: {
    what: 'De klacht gaat over wie hier beslist.',
    todo: 'Laat een ander directielid of een waarnemer beslissen.',
  },
  directorStoodAside: {
    what: 'Dit directielid is in deze klacht teruggetreden.',
    todo: 'Kies een ander directielid of de waarnemer.',
  },
  notADirector: {
    what: 'Deze klacht gaat niet over een directielid.',
    todo: 'Gaat zij dat toch, leg dat dan eerst vast bij wie de klacht betreft.',
  },
  nothingAdmitted: {
    what: 'Er is nog geen onderdeel in behandeling genomen.',
    todo: 'Beslis eerst over in behandeling nemen.',
  },
  notInvited: {
    what: (party: string) => `Er is geen uitnodiging die bij ${party} is aangekomen.`,
    todo: 'Verstuur eerst de uitnodiging en leg de verzenddatum vast.',
  },
  replyTimeRunning: {
    what: (replyBy: string) => `De tijd om te antwoorden loopt nog, tot en met ${replyBy}.`,
    todo: 'Wacht tot die dag voorbij is.',
  },
  partyWasHeard: {
    what: 'Deze partij is al gehoord of heeft gezegd te komen.',
    todo: 'U hoeft dit niet vast te leggen.',
  },
  sessionInPast: { what: 'Deze dag is al voorbij.', todo: 'Kies een dag die nog komt.' },
  jointNotAgreed: {
    what: 'Niet iedereen heeft laten weten dat samen horen goed is.',
    todo: 'Vraag het beide partijen, of hoor hen apart.',
  },
  sessionNotHeld: {
    what: 'Deze hoorzitting is nog niet geweest, of er is nog geen verslag.',
    todo: 'Leg eerst vast wie er is gehoord, en daarna het verslag.',
  },
  companionNotTold: {
    what: 'Iemand die een partij bijstond, is niet op geheimhouding gewezen.',
    todo: 'Wijs deze persoon er alsnog op, en leg dat vast.',
  },
  targetNotLater: {
    what: (target: string, newTarget: string) => `De nieuwe datum (${newTarget}) is niet later dan ${target}.`,
    todo: 'Kies een latere dag.',
  },
  notAdmitted: {
    what: 'Een van deze onderdelen is niet in behandeling genomen.',
    todo: 'Doe alleen uitspraak over onderdelen die in behandeling zijn.',
  },
  noOpportunity: {
    what: (parties: string) => `Nog geen kans om gehoord te worden voor ${parties}.`,
    todo: 'Verstuur eerst een uitnodiging. Lukt dat niet, leg dan vast dat het bericht niet kan.',
  },
  notHeardYet: {
    what: (parties: string) => `Wel uitgenodigd, maar nog niet gehoord: ${parties}.`,
    todo: 'Wacht op de hoorzitting of op het antwoord, of leg vast dat er geen antwoord kwam.',
  },
  notHeardOnThis: {
    what: (parties: string) => `Een onderdeel kwam erbij nadat ${parties} al aan het woord was geweest.`,
    todo: 'Vraag om een reactie op dit onderdeel of plan een nieuw gesprek, en leg dat vast.',
  },
  reasonMissing: { what: 'Er ontbreekt een uitleg.', todo: 'Schrijf in een paar zinnen op waarom.' },
  alreadyRuled: {
    what: 'Over een van deze onderdelen is al uitspraak gedaan.',
    todo: 'Een vergissing herstelt u met Gegeven verbeteren; wie het oneens is, kan bezwaar maken.',
  },
  restsOnUnanswered: {
    what: 'De uitspraak steunt op een feit waar de ander niet op kon reageren, omdat de naam geheim is.',
    todo: 'Kijk of u ook zonder dat feit kunt oordelen, of vraag of de naam toch genoemd mag worden.',
  },
  committeeHasRuled: {
    what: 'De commissie heeft hier al over beslist.',
    todo: 'Binnen deze procedure verandert dat niet meer.',
  },
  alreadyEnded: {
    what: 'Deze klacht is ingetrokken of samen opgelost, of gaat rechtstreeks naar de commissie.',
    todo: 'Deze stap is hier niet meer aan de orde.',
  },
};
