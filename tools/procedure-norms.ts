/** The norms, and what is settled where the procedure is silent, in our own words: the text of docs/procedure.md. */
import type { NormId } from '../shared/procedure/norm.ts';

type Kind = 'duty' | 'right' | 'fact' | 'aim';

export const normWords: { readonly [N in NormId]: readonly [Kind, string] } = {
  I1: ['aim', 'Every complaint is something to learn from. Closing asks which improvements follow, or why none does.'],
  M1: [
    'right',
    'Whoever is a client may complain about what fell short. A complaint has one or more elements, each judged apart.',
  ],
  M2: [
    'fact',
    'An element is about a trainer, an employee, a client or the organisation. Anything else is a ground for not admitting it.',
  ],
  M3: [
    'right',
    'The directie is the first to whom a complaint goes; nothing reaches a committee before it decided, or stepped back with consent.',
  ],
  M4: ['duty', 'The client reports within one month. Late is shown and judged with a reason, never refused by itself.'],
  M5: [
    'right',
    'By e-mail or on paper. Other ways are recorded and confirmed in writing. Letter date, postmark and receipt are kept apart; the first receipt counts.',
  ],
  M6: ['duty', 'Receipt is acknowledged within 10 working days, by a letter that arrived.'],
  V1: [
    'duty',
    'What is in a case stays secret: an encrypted vault, nothing in the clear, nothing disclosed to whoever shows no mandate.',
  ],
  V2: [
    'duty',
    'Others are told in writing to keep it secret. Committee members get no papers before their declaration.',
  ],
  A1: ['right', 'The directie decides for each element whether it is taken up: by name, dated.'],
  A2: [
    'duty',
    'What is not taken up is told at once (read as: by the next working day), with the reason and the way to the committee.',
  ],
  A3: ['fact', 'Grounds are standard or free. Too little information is a ground only after asking for more.'],
  B1: [
    'right',
    'The directie rules on each element, with reasons, adjustments, and whether the organisation is responsible. A director complained about does not decide.',
  ],
  H1: [
    'duty',
    'Both sides get the chance to be heard before a ruling: heard, waived, silent after a proper invitation, or impossible to reach.',
  ],
  H2: ['right', 'Together or apart. A joint session asks whether anybody objects.'],
  H3: ['duty', 'Both sides are invited within 10 working days after the acknowledgement was sent.'],
  H4: ['right', 'A party may bring somebody, announced or not.'],
  H5: ['duty', 'That companion is told to keep it secret, at the latest when the session starts.'],
  H6: ['aim', 'Handled within 30 days: the end of the matter has been told to everybody it concerns.'],
  H7: ['duty', 'If that fails, each party is told (read as: before the target date).'],
  H8: ['duty', 'And told of the new target date. This can be done again; every date is kept.'],
  Z1: [
    'right',
    'Whoever does not accept a ruling or a non-admission may turn to the committee. There is no term for that.',
  ],
  Z2: [
    'duty',
    'The directie composes an independent committee: request, confidentiality, names, independence, appointment.',
  ],
  Z3: ['duty', 'The client says so to the directie; the objection is recorded and confirmed.'],
  Z4: ['duty', 'The committee gets all papers, complete and with a fingerprint; an omission has a reason.'],
  Z5: ['duty', 'The client is told that this was done, and knows the names of the members five working days before.'],
  Z6: [
    'right',
    'The client may ask for another member; the directie decides. Papers come back from whoever leaves, and from all at the end.',
  ],
  K1: ['fact', 'From then on the committee has the matter: what it asks and does is recorded.'],
  K2: ['duty', 'The committee rules on each element and tells the parties; after six weeks there is a reminder.'],
  K3: [
    'fact',
    'A committee ruling on the merits ends objections. One that overturns a non-admission starts the handling anew, and can be followed by a new objection.',
  ],
  K4: ['duty', 'Responsibility leads to a structural improvement, or a recorded reason why not.'],
  R1: [
    'duty',
    'Every complaint is in the register, also withdrawn, not admitted or entered by mistake; facts are corrected visibly, never rewritten.',
  ],
  R2: [
    'duty',
    'Kept two years from the last closing. Then destruction is due, unless a hold gives a reason and a day of review.',
  ],
  G1: ['duty', '(The law.) A request for access is answered within one month, rolled to a working day.'],
  G2: ['fact', '(Own.) A client may ask that the name is withheld from the respondent.'],
  C1: ['fact', "Letters carry the organisation's own address, for questions."],
};

/** Where the procedure is silent: the question, what the program does, and the setting of a case that changes it. */
export const settled: readonly (readonly [string, string, string])[] = [
  [
    'What is a working day?',
    'Monday to Friday, less the holidays of the Algemene termijnenwet, article 3. The stricter date is shown beside it.',
    '`calendar.goodFriday`, `calendar.liberationDay`',
  ],
  ['Days equated by royal decree?', 'Working days.', '`calendar.decreeDays`'],
  ["The organisation's own closing days?", 'Do not extend its terms.', '`calendar.closingDays`'],
  ['When does a term begin?', 'The day after the day that set it off. The last day counts to midnight.', ''],
  [
    'The 30 days end on a weekend or holiday?',
    'They end there; the last working day before is named too.',
    '`rollTarget`',
  ],
  [
    "The client's month ends on such a day?",
    'It ends on the next working day; both days are kept.',
    '`rollClientMonth`',
  ],
  [
    'Posted within the month, received after it?',
    'In time when received within 7 days; an illegible postmark is presumed in time up to the second working day.',
    '`dispatchRule`',
  ],
  ['What starts the 30 days?', 'The first receipt.', '`targetStart`'],
  ['How long is a closed case kept?', 'Two years from its last closing.', '`retentionYears`'],
  [
    'Somebody writes for another without proof?',
    'A neutral acknowledgement that discloses nothing; the clocks run on; nothing is admitted until the mandate is shown.',
    '',
  ],
  ['No address?', 'What cannot be told is impossible, never late.', ''],
  [
    'A letter comes back?',
    'It told nobody anything: its duty stands again, and a silence recorded after it falls away.',
    '',
  ],
  ['Several respondents?', 'A ruling needs those whom its elements concern, and is told to them only.', ''],
  [
    'The committee sends a case back?',
    'New terms from that day for what is still to be ruled on; the old ones stay to be seen.',
    '',
  ],
  ['New facts after closing?', 'The case is reopened with a reason; what the committee decided stays decided.', ''],
  [
    'A complaint about a director?',
    'Another director or an outside deputy decides; straight to the committee only with written consent.',
    '',
  ],
  ['Withdrawn or settled?', 'Terms lapse; a respondent is told only when already informed.', ''],
];
