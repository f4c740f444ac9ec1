/** Complaints in which people are being heard, or have been. */
import { COMPLAINANT } from '../../../../shared/procedure/fact.ts';
import { dayAfter } from '../../../../shared/procedure/terms.ts';
import { type ExampleCase, exampleCase, type World } from '../script.ts';
import { admit, admitAndInvite, hear, register, respondent } from '../stages.ts';

/** Invited; the one comes, the other asked for another day, somebody comes along. */
export const beingPlanned = (world: World): ExampleCase =>
  exampleCase(world, 'being-planned', 'hearing', (w) => {
    const respondentId = w.id('respondent');
    const letter = w.paper({
      title: 'Klachtbrief mevrouw Ramdin',
      hand: 'pen',
      skew: -1.8,
      lines: [
        'Dordrecht',
        '',
        'Beste mensen van De Linde,',
        '',
        'Ik ben cursist in de basisopleiding coaching. Ik schrijf u omdat',
        'ik er met mijn trainer, de heer Vos, niet uitkom.',
        '',
        'Mijn proefgesprek is als onvoldoende beoordeeld. Dat kan. Maar ik',
        'kreeg geen uitleg, alleen een cijfer. Toen ik ernaar vroeg zei hij',
        'dat hij daar geen tijd voor had en dat ik het maar moest overdoen.',
        'Overdoen kost 175 euro.',
        '',
        'In de studiegids staat dat je altijd geschreven feedback krijgt.',
        'Dat had ik dus verwacht. Ik zou graag alsnog die feedback krijgen',
        'en het gesprek kosteloos over mogen doen bij iemand anders.',
        '',
        'Met hartelijke groet,',
        '',
        'Lakshmi Ramdin',
      ],
    });
    register(w, {
      on: w.day(13),
      channel: 'post',
      datedOn: w.day(15),
      postmark: w.day(14),
      letter,
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Lakshmi',
          familyName: 'Ramdin',
          street: 'Wijnhaven 44',
          postcode: '3311 HD',
          city: 'Dordrecht',
          email: 'lakshmi.ramdin@post.example',
        },
      },
      respondents: [
        respondent(
          w,
          'trainer',
          {
            salutation: 'sir',
            givenName: 'Karel',
            familyName: 'Vos',
            street: 'Parklaan 19',
            postcode: '2011 KT',
            city: 'Haarlem',
            email: 'karel@vostraining.example',
          },
          { external: true },
        ),
      ],
      grievances: [
        {
          name: 'feedback',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'date', on: w.day(22) },
          expectation: 'Geschreven feedback, zoals in de studiegids staat.',
          deviation: 'Ik kreeg alleen een cijfer. Voor uitleg had de trainer geen tijd.',
          wish: 'Alsnog de feedback, en het gesprek kosteloos overdoen bij iemand anders.',
        },
      ],
      summary: 'Beoordeling zonder uitleg of geschreven feedback',
      themes: ['guidance'],
    });
    w.send(w.day(11), 'acknowledgement', COMPLAINANT);
    admitAndInvite(w, w.day(8), ['feedback'], respondentId);
    w.step(w.day(5), { type: 'recordInvitationReply', partyId: COMPLAINANT, reply: 'comes' });
    w.step(w.day(4), {
      type: 'addParticipant',
      participantId: w.id('companion'),
      personId: w.person('companion-person', {
        salutation: 'sir',
        givenName: 'Anand',
        familyName: 'Ramdin',
        city: 'Dordrecht',
      }),
      role: 'companion',
      of: COMPLAINANT,
      announced: true,
    });
    w.send(w.day(4), 'confidentialityNotice', w.id('companion'));
    w.step(w.day(3), {
      type: 'planSession',
      sessionId: w.id('session'),
      partyIds: [COMPLAINANT],
      on: w.day(-3),
      time: '14:00',
      place: w.text('Lindelaan 14, spreekkamer op de begane grond'),
      askedObjections: false,
    });
    w.step(w.day(2), { type: 'recordInvitationReply', partyId: respondentId, reply: 'otherDate' });
  });

/** Heard, but the ruling did not come in time; the date that was promised has passed as well. */
export const overdue = (world: World): ExampleCase =>
  exampleCase(world, 'overdue', 'ruling', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(40),
      channel: 'handedOver',
      datedOn: w.day(40),
      complainant: {
        person: {
          salutation: 'sir',
          givenName: 'Thijs',
          familyName: 'Brouwer',
          street: 'Berkenlaan 9',
          postcode: '6711 RJ',
          city: 'Ede',
          phone: '06 - 12 34 56 03',
        },
      },
      respondents: [
        respondent(w, 'employee', {
          salutation: 'madam',
          givenName: 'Samira',
          familyName: 'Haddad',
          email: 's.haddad@coachpuntdelinde.example',
        }),
      ],
      grievances: [
        {
          name: 'reception',
          subject: 'employee',
          respondentId,
          incident: { kind: 'date', on: w.day(44) },
          expectation: 'Dat ik met mijn rolstoel gewoon naar binnen kan, zoals bij de inschrijving is afgesproken.',
          deviation: 'De zijdeur was op slot en aan de balie werd gezegd dat ik dan maar thuis had moeten blijven.',
          wish: 'Een verontschuldiging, en de zekerheid dat de deur voortaan open is.',
        },
      ],
      summary: 'Niet naar binnen kunnen met een rolstoel, en hoe daarop werd gereageerd',
      themes: ['organisation', 'conduct'],
    });
    w.send(w.day(36), 'acknowledgement', COMPLAINANT);
    admitAndInvite(w, w.day(32), ['reception'], respondentId);
    w.step(w.day(28), { type: 'recordInvitationReply', partyId: COMPLAINANT, reply: 'comes' });
    w.step(w.day(28), { type: 'recordInvitationReply', partyId: respondentId, reply: 'comes' });
    hear(
      w,
      { planned: w.day(27), held: w.day(22), reported: w.day(20) },
      [COMPLAINANT],
      'De heer Brouwer vertelde dat hij een kwartier in de regen stond. Wat hem het meest raakte was de opmerking aan de balie.',
    );
    w.step(w.day(20), {
      type: 'postpone',
      postponementId: w.id('postponement'),
      newTargetOn: w.day(4),
      reason: w.text('Mevrouw Haddad was twee weken afwezig en kon niet eerder worden gehoord.'),
    });
    for (const to of [COMPLAINANT, respondentId])
      w.send(w.day(20), 'postponement', to, { about: w.id('postponement') });
    hear(
      w,
      { planned: w.day(19), held: w.day(12), reported: w.day(10) },
      [respondentId],
      'Mevrouw Haddad zei dat zij alleen aan de balie stond en niets wist van de afspraak. De opmerking betreurt zij.',
    );
    w.step(w.day(8), {
      type: 'recordReportComments',
      sessionId: w.id(`session-${COMPLAINANT}`),
      partyId: COMPLAINANT,
      text: w.text('Het verslag klopt. Ik wil er wel bij dat ik van tevoren gebeld heb.'),
      documentId: null,
    });
  });

/** Nobody knows who wrote it. What cannot be told to anybody is impossible, not late. */
export const anonymous = (world: World): ExampleCase =>
  exampleCase(world, 'anonymous', 'hearing', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(11),
      channel: 'other',
      complainant: { person: null, reachable: false },
      respondents: [respondent(w, 'trainer', { salutation: 'sir', givenName: 'Bram', familyName: 'de Haan' })],
      grievances: [
        {
          name: 'alcohol',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'approximate', on: w.day(16) },
          deviation: 'Bij de avondtraining rook de trainer naar drank. Meer mensen in de groep hebben het gemerkt.',
          wish: 'Dat er iemand met hem gaat praten.',
        },
      ],
      summary: 'Trainer zou tijdens een avondtraining naar drank hebben geroken',
      themes: ['safety', 'guidance'],
    });
    w.step(w.day(7), {
      type: 'takeProvisionalMeasure',
      measureId: w.id('measure'),
      text: w.text('Tot de uitspraak staat er bij elke avondtraining een tweede trainer in de groep.'),
      partyId: respondentId,
      until: null,
    });
    admit(w, w.day(7), ['alcohol']);
    w.send(w.day(7), 'respondentNotice', respondentId, { channel: 'handedOver' });
    w.send(w.day(6), 'hearingInvitation', respondentId, { replyBy: dayAfter(w.day(6), 10), fill: 'in overleg' });
  });

/** A fellow student is complained about; the client's name is kept from him. */
export const nameWithheld = (world: World): ExampleCase =>
  exampleCase(world, 'name-withheld', 'hearing', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(9),
      channel: 'throughEmployee',
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Noor',
          familyName: 'Visser',
          street: 'Lange Nering 18',
          postcode: '8302 ED',
          city: 'Emmeloord',
          email: 'noor.visser@post.example',
        },
        nameWithheld: true,
      },
      respondents: [
        respondent(
          w,
          'client',
          {
            salutation: 'sir',
            givenName: 'Marc',
            familyName: 'Peeters',
            street: 'Stationsstraat 61',
            postcode: '6211 BM',
            city: 'Maastricht',
          },
          { external: true },
        ),
      ],
      grievances: [
        {
          name: 'messages',
          subject: 'client',
          respondentId,
          incident: { kind: 'period', from: w.day(25), on: w.day(12) },
          expectation: 'Dat de groepsapp over de opleiding gaat.',
          deviation: 'Een medecursist stuurt mij steeds persoonlijke berichten, ook nadat ik vroeg om te stoppen.',
          wish: 'Dat het stopt. Ik wil niet dat hij weet dat ik dit heb gemeld.',
        },
      ],
      summary: 'Ongewenste berichten van een medecursist',
      themes: ['safety', 'conduct'],
    });
    w.send(w.day(8), 'acknowledgement', COMPLAINANT, { channel: 'email' });
    admit(w, w.day(6), ['messages']);
    w.send(w.day(6), 'admission', COMPLAINANT, { channel: 'email' });
    w.send(w.day(5), 'respondentNotice', respondentId);
    for (const to of [COMPLAINANT, respondentId])
      w.send(w.day(5), 'hearingInvitation', to, { replyBy: dayAfter(w.day(5), 12), fill: 'in overleg' });
    w.step(w.day(2), {
      type: 'waiveHearing',
      partyId: COMPLAINANT,
      text: w.text('Mevrouw Visser belde: zij wil niet komen, alles staat in haar melding.'),
    });
  });
