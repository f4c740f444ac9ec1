/** Receiving, telling and admission. */
export const receivingEvents = {
  complaintRegistered: (who: string, from: string, number: string) =>
    `${who} heeft de klacht van ${from} ingeschreven onder nummer ${number}.`,
  receiptAdded: (how: string, on: string) => `De klacht kwam ook ${how} binnen, op ${on}.`,
  elementAdded: (from: string) => `${from} heeft nog een klachtonderdeel naar voren gebracht.`,
  respondentNamed: (who: string, respondent: string) =>
    `${who} heeft vastgelegd dat de klacht gaat over ${respondent}.`,
  mandateRecorded: {
    shown: (from: string) => `${from} heeft een machtiging laten zien.`,
    notShown: (from: string) => `${from} heeft geen machtiging laten zien.`,
  },
  nameWithheld: {
    withheld: (from: string) => `${from} wil niet dat de ander de naam hoort.`,
    shared: (from: string) => `${from} vindt het goed dat de ander de naam hoort.`,
  },
  latenessAssessed: {
    accepted: (who: string, element: string) =>
      `${who} heeft beslist dat ${element} toch meetelt, ook al was het laat.`,
    refused: (who: string, element: string) => `${who} heeft beslist dat ${element} te laat is gemeld.`,
  },
  urgentQuestionAnswered: {
    nobody: (who: string) => `${who} heeft vastgelegd dat er niemand gewaarschuwd hoeft te worden.`,
    warned: (who: string, whom: string) => `${who} heeft gewaarschuwd: ${whom}.`,
  },
  provisionalMeasureTaken: (who: string) => `${who} heeft een voorlopige maatregel getroffen.`,
  provisionalMeasureEnded: (who: string) => `${who} heeft de voorlopige maatregel beëindigd.`,
  contactMomentRecorded: (who: string, whom: string, how: string) => `${who} had contact met ${whom}, ${how}.`,
  documentAttached: (who: string, title: string, role: string) => `${who} heeft ${title} toegevoegd als ${role}.`,
  letterFinalised: (who: string, letter: string, to: string) => `${who} heeft ${letter} aan ${to} definitief gemaakt.`,
  letterSent: (who: string, letter: string, to: string, how: string) =>
    `${who} heeft ${letter} verzonden aan ${to}, ${how}.`,
  letterReturned: (letter: string, to: string, what: string) => `${letter} aan ${to} is niet aangekomen: ${what}.`,
  tellingImpossible: (who: string, letter: string, to: string) =>
    `${who} heeft vastgelegd dat ${letter} aan ${to} niet mogelijk is.`,
  informationReceived: {
    enough: (from: string) => `${from} heeft de klacht aangevuld, en dat is genoeg.`,
    notEnough: (from: string) => `${from} heeft de klacht aangevuld, maar nog niet genoeg.`,
  },
  admissionDecided: {
    all: (who: string, from: string) => `${who} heeft de klacht van ${from} in behandeling genomen.`,
    none: (who: string, from: string) => `${who} heeft de klacht van ${from} niet in behandeling genomen.`,
    some: (who: string, from: string, admitted: string) =>
      `${who} heeft de klacht van ${from} voor een deel in behandeling genomen: ${admitted}.`,
  },
};
