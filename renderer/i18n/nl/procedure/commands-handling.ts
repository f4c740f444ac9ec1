/** Steps of hearing both sides, ruling, and the other ways in which a complaint ends. */
export const handlingCommands = {
  addParticipant: {
    title: 'Voeg een betrokkene toe',
    help: 'Iemand die een partij bijstaat, een gemachtigde, een getuige of een deskundige.',
    done: 'De betrokkene is toegevoegd.',
  },
  recordConfidentiality: {
    title: 'Leg geheimhouding vast',
    help: 'Iemand is erop gewezen, heeft de verklaring getekend, weigert, of is al door een ambt gebonden.',
    done: 'De geheimhouding is vastgelegd.',
  },
  recordInvitationReply: {
    title: 'Leg het antwoord op de uitnodiging vast',
    help: 'De uitgenodigde komt, vraagt een andere dag, of wil de ander niet ontmoeten.',
    done: 'Het antwoord is vastgelegd.',
  },
  waiveHearing: {
    title: 'Leg vast dat iemand afziet van horen',
    help: 'Een partij heeft zelf laten weten niet gehoord te willen worden.',
    done: 'Het afzien van horen is vastgelegd.',
  },
  recordSilence: {
    title: 'Leg vast dat er geen antwoord kwam',
    help: 'De uitnodiging is aangekomen en de antwoorddatum is voorbij. De partij heeft dan de kans gehad.',
    done: 'U heeft vastgelegd dat er geen antwoord kwam.',
  },
  planSession: {
    title: 'Plan een hoorzitting',
    help: 'Met één partij of met beide. Vraag bij samen horen eerst of iemand daar bezwaar tegen heeft.',
    done: 'De hoorzitting is gepland.',
  },
  cancelSession: {
    title: 'Zeg de hoorzitting af',
    help: 'De hoorzitting gaat niet door. Plan daarna een nieuwe.',
    done: 'De hoorzitting is afgezegd.',
  },
  holdSession: {
    title: 'Leg vast wie er is gehoord',
    help: 'De hoorzitting is geweest: wie waren er, en wie stond een partij bij?',
    done: 'De hoorzitting is vastgelegd.',
  },
  recordHearingReport: {
    title: 'Leg het verslag van de hoorzitting vast',
    help: 'Typ het verslag of voeg het toe. Stuur het daarna aan beide partijen.',
    done: 'Het verslag van de hoorzitting is vastgelegd.',
  },
  recordReportComments: {
    title: 'Leg opmerkingen over het verslag vast',
    help: 'Wat een partij over het verslag zegt, hoort bij het dossier.',
    done: 'De opmerkingen zijn vastgelegd.',
  },
  recordReaction: {
    title: 'Leg de reactie vast',
    help: 'Wat een partij of een andere betrokkene schriftelijk over de klacht zegt.',
    done: 'De reactie is vastgelegd.',
  },
  postpone: {
    title: 'Stel de afhandeling uit',
    help: 'U heeft meer tijd nodig. Kies een nieuwe streefdatum en laat die aan beide partijen weten.',
    done: 'Het uitstel is vastgelegd.',
  },
  rule: {
    title: 'Doe uitspraak',
    help: 'Per onderdeel een oordeel met uw motivering, en wat er verandert.',
    done: 'De uitspraak is vastgelegd.',
  },
  withdraw: {
    title: 'Leg de intrekking vast',
    help: 'De indiener gaat niet verder met de klacht. De klacht blijft wel in het register staan.',
    done: 'De intrekking is vastgelegd.',
  },
  settle: {
    title: 'Leg vast dat het samen is opgelost',
    help: 'Partijen zijn het eens geworden. Schrijf op wat zij hebben afgesproken.',
    done: 'De oplossing is vastgelegd.',
  },
  recuseDirector: {
    title: 'Laat een directielid terugtreden',
    help: 'De klacht gaat over een directielid. Die beslist dan niet mee over deze klacht.',
    done: 'Het terugtreden is vastgelegd.',
  },
  appointDeputy: {
    title: 'Wijs een waarnemer aan',
    help: 'Iemand anders beslist in deze klacht in plaats van het directielid over wie de klacht gaat.',
    done: 'De waarnemer is aangewezen.',
  },
};
