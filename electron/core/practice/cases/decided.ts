/** Complaints that the directie has decided on, or that ended otherwise. */
import { COMPLAINANT } from '../../../../shared/procedure/fact.ts';
import { type ExampleCase, exampleCase, type World } from '../script.ts';
import { admitAndInvite, elementId, hear, register, respondent, rule } from '../stages.ts';

/** Outside the procedure according to the directie; the client turns to the committee. */
export const notAdmitted = (world: World): ExampleCase =>
  exampleCase(world, 'not-admitted', 'committee', (w) => {
    register(w, {
      on: w.day(24),
      channel: 'email',
      complainant: {
        person: {
          salutation: 'sir',
          givenName: 'Kwame',
          familyName: 'Boateng',
          street: 'Bijlmerdreef 402',
          postcode: '1102 AM',
          city: 'Amsterdam',
          email: 'kwame.boateng@post.example',
        },
        capacity: 'formerClient',
      },
      grievances: [
        {
          name: 'exam',
          subject: 'none',
          incident: { kind: 'date', on: w.day(33) },
          expectation: 'Dat mijn herexamen op tijd wordt nagekeken.',
          deviation: 'Het exameninstituut liet mij zeven weken wachten. Jullie zeggen dat jullie daar niet over gaan.',
          wish: 'Dat jullie er als opleider voor gaan staan.',
        },
      ],
      summary: 'Lang wachten op de uitslag van een extern examen',
      themes: ['appointments'],
    });
    w.send(w.day(22), 'acknowledgement', COMPLAINANT, { channel: 'email' });
    const reason =
      'De klacht gaat over het exameninstituut. Dat is geen trainer, medewerker of cliënt van Coachpunt De Linde, en het besluit over de uitslag is niet van ons.';
    w.step(w.day(17), {
      type: 'decideAdmission',
      decisions: [
        { elementId: elementId(w, 'exam'), admitted: false, ground: 'subjectOutside', reason: w.text(reason) },
      ],
      decidedBy: w.world.director,
    });
    w.send(w.day(16), 'nonAdmission', COMPLAINANT, { fill: reason });
    w.step(w.day(2), {
      type: 'object',
      objectionId: w.id('objection'),
      against: 'nonAdmission',
      elementIds: [elementId(w, 'exam')],
      channel: 'email',
      documentId: null,
    });
    w.send(w.day(1), 'objectionReceived', COMPLAINANT, { about: w.id('objection'), channel: 'email' });
  });

/** Ruled and told; what was promised must still be done, then it can close. */
export const ruled = (world: World): ExampleCase =>
  exampleCase(world, 'ruled', 'decided', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(23),
      channel: 'post',
      datedOn: w.day(25),
      postmark: w.day(24),
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Annelies',
          familyName: 'de Wit',
          street: 'Zeedijk 2',
          postcode: '4331 AB',
          city: 'Middelburg',
          phone: '06 - 12 34 56 04',
        },
      },
      respondents: [
        respondent(w, 'trainer', {
          salutation: 'sir',
          givenName: 'Ruben',
          familyName: 'Cohen',
          email: 'r.cohen@coachpuntdelinde.example',
        }),
      ],
      grievances: [
        {
          name: 'cancelled',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'date', on: w.day(30) },
          expectation: 'Dat een coachgesprek doorgaat, of dat je het op tijd hoort.',
          deviation: 'Ik zat voor de tweede keer voor niets in de wachtkamer: het gesprek was vergeten.',
          wish: 'Twee nieuwe gesprekken en mijn reiskosten.',
        },
        {
          name: 'tone',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'date', on: w.day(29) },
          deviation: 'Aan de telefoon werd ik afgekapt toen ik er iets van zei.',
        },
      ],
      summary: 'Twee coachgesprekken vergeten, en afgekapt aan de telefoon',
      themes: ['appointments', 'conduct'],
    });
    w.send(w.day(21), 'acknowledgement', COMPLAINANT);
    admitAndInvite(w, w.day(18), ['cancelled', 'tone'], respondentId);
    w.step(w.day(15), { type: 'recordInvitationReply', partyId: COMPLAINANT, reply: 'comes' });
    w.step(w.day(15), { type: 'recordInvitationReply', partyId: respondentId, reply: 'comes' });
    hear(
      w,
      { planned: w.day(14), held: w.day(9), reported: w.day(8) },
      [COMPLAINANT, respondentId],
      'Partijen spraken elkaar in elkaars aanwezigheid. De heer Cohen erkende dat hij beide gesprekken niet in zijn agenda had gezet. Over het telefoongesprek herinneren zij zich iets anders.',
    );
    rule(
      w,
      w.day(4),
      {
        outcomes: [
          {
            name: 'cancelled',
            outcome: 'upheld',
            reason:
              'Vaststaat dat twee gesprekken niet doorgingen zonder bericht. Een cliënt mag erop rekenen dat een afspraak doorgaat.',
          },
          {
            name: 'tone',
            outcome: 'noOpinion',
            reason: 'De lezingen lopen uiteen en er was niemand bij. Wij kunnen niet vaststellen hoe het ging.',
          },
        ],
        responsible: 'partly',
        because: 'Er was geen gedeelde agenda, waardoor niemand anders het kon opvangen.',
        adjustments: [
          {
            text: 'Twee nieuwe coachgesprekken bij een coach naar keuze, en vergoeding van de reiskosten.',
            owner: 'Joris van Eijk',
            dueOn: w.day(-5),
          },
          {
            text: 'Afspraken van alle coaches staan in één agenda die het secretariaat kan zien.',
            owner: 'Marijke Bakker',
            dueOn: w.day(-15),
          },
        ],
      },
      [COMPLAINANT, respondentId],
      w.day(3),
    );
  });

/** The client and the trainer talked; the client takes the complaint back. */
export const withdrawn = (world: World): ExampleCase =>
  exampleCase(world, 'withdrawn', 'withdrawn', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(14),
      channel: 'telephone',
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Tineke',
          familyName: 'Postma',
          street: 'Voorstreek 71',
          postcode: '8911 JM',
          city: 'Leeuwarden',
          phone: '06 - 12 34 56 05',
        },
      },
      respondents: [respondent(w, 'employee', { salutation: 'madam', givenName: 'Priya', familyName: 'Nair' })],
      grievances: [
        {
          name: 'certificate',
          subject: 'employee',
          respondentId,
          incident: { kind: 'date', on: w.day(20) },
          expectation: 'Mijn certificaat binnen twee weken.',
          deviation: 'Het certificaat kwam niet en aan de telefoon werd ik van het kastje naar de muur gestuurd.',
          wish: 'Het certificaat.',
        },
      ],
      summary: 'Certificaat niet ontvangen',
      themes: ['appointments', 'organisation'],
    });
    w.send(w.day(13), 'acknowledgement', COMPLAINANT);
    w.send(w.day(13), 'confirmInWriting', COMPLAINANT);
    w.send(w.day(11), 'respondentNotice', respondentId, { channel: 'handedOver' });
    w.step(w.day(4), {
      type: 'withdraw',
      text: w.text('Mevrouw Postma belde: het certificaat is er en zij hoeft geen vervolg meer.'),
      documentId: null,
    });
    w.send(w.day(3), 'withdrawalConfirmation', COMPLAINANT);
    w.send(w.day(3), 'withdrawalConfirmation', respondentId, { channel: 'handedOver' });
  });

/** Closed almost two years ago: soon it must be destroyed. */
export const closedLongAgo = (world: World): ExampleCase =>
  exampleCase(world, 'closed-long-ago', 'closed', (w) => {
    // About two years of working days, less a week or two.
    const then = 492;
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(then + 22),
      channel: 'post',
      datedOn: w.day(then + 24),
      postmark: w.day(then + 23),
      complainant: {
        person: {
          salutation: 'sir',
          givenName: 'Hendrik',
          familyName: 'Scholten',
          street: 'Dorpsstraat 15',
          postcode: '7475 AG',
          city: 'Markelo',
        },
      },
      respondents: [respondent(w, 'trainer', { salutation: 'madam', givenName: 'Esther', familyName: 'Mol' })],
      grievances: [
        {
          name: 'group',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'date', on: w.day(then + 30) },
          expectation: 'Een groep van hooguit twaalf mensen.',
          deviation: 'Wij waren met negentien. De helft van de oefeningen heb ik alleen kunnen bekijken.',
          wish: 'Een deel van het lesgeld terug.',
        },
      ],
      summary: 'Te grote groep',
      themes: ['guidance'],
    });
    w.send(w.day(then + 20), 'acknowledgement', COMPLAINANT);
    admitAndInvite(w, w.day(then + 16), ['group'], respondentId);
    w.step(w.day(then + 12), {
      type: 'waiveHearing',
      partyId: respondentId,
      text: w.text('Mevrouw Mol reageert liever schriftelijk.'),
    });
    hear(
      w,
      { planned: w.day(then + 12), held: w.day(then + 8), reported: w.day(then + 7) },
      [COMPLAINANT],
      'De heer Scholten lichtte toe welke oefeningen hij heeft gemist.',
    );
    rule(
      w,
      w.day(then + 4),
      {
        outcomes: [
          { name: 'group', outcome: 'upheld', reason: 'De groep was groter dan in de studiegids was beloofd.' },
        ],
        responsible: 'yes',
        because: 'De inschrijving had geen grens.',
        adjustments: [
          { text: 'Teruggave van een kwart van het lesgeld.', owner: 'Joris van Eijk', dueOn: w.day(then - 10) },
        ],
      },
      [COMPLAINANT, respondentId],
    );
    w.step(w.day(then + 1), { type: 'executeAdjustment', adjustmentId: w.id('adjustment-0'), text: null });
    w.step(w.day(then + 1), {
      type: 'planImprovement',
      improvementId: w.id('improvement'),
      text: w.text('De inschrijving sluit bij twaalf deelnemers.'),
      structural: true,
      owner: w.text('Marijke Bakker'),
      dueOn: w.day(then - 20),
    });
    w.step(w.day(then), { type: 'closeCase', outcome: 'ruled', noLessonsBecause: null });
    w.send(w.day(then), 'closing', COMPLAINANT);
    w.step(w.day(then - 15), { type: 'completeImprovement', improvementId: w.id('improvement'), text: null });
  });
