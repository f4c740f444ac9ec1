/** Complaints with the committee, or back from it. */
import { COMPLAINANT } from '../../../../shared/procedure/fact.ts';
import { approach, compose, forward } from '../committee.ts';
import { type ExampleCase, exampleCase, type World } from '../script.ts';
import { admitAndInvite, elementId, hear, register, respondent, rule } from '../stages.ts';

/** The dossier is with the committee. */
export const forwarded = (world: World): ExampleCase =>
  exampleCase(world, 'forwarded', 'committee', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(60),
      channel: 'post',
      datedOn: w.day(63),
      postmark: w.day(62),
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Mei Lin',
          familyName: 'Tang',
          street: 'Binnenweg 230',
          postcode: '3021 EP',
          city: 'Rotterdam',
          email: 'meilin.tang@post.example',
        },
      },
      respondents: [
        respondent(
          w,
          'trainer',
          {
            salutation: 'sir',
            givenName: 'Gerard',
            familyName: 'Smit',
            street: 'Veerweg 1',
            postcode: '4191 KA',
            city: 'Geldermalsen',
          },
          { external: true },
        ),
      ],
      grievances: [
        {
          name: 'stopped',
          subject: 'trainer',
          respondentId,
          incident: { kind: 'date', on: w.day(70) },
          expectation: 'Dat een traject van tien gesprekken tien gesprekken is.',
          deviation:
            'De coach stopte na het zesde gesprek met één regel per e-mail, midden in iets wat mij veel kostte.',
          wish: 'Een behoorlijk laatste gesprek, en de vier gesprekken bij iemand anders.',
        },
      ],
      summary: 'Coachtraject zonder gesprek afgebroken',
      themes: ['guidance', 'conduct'],
    });
    w.send(w.day(57), 'acknowledgement', COMPLAINANT);
    admitAndInvite(w, w.day(54), ['stopped'], respondentId);
    for (const partyId of [COMPLAINANT, respondentId])
      w.step(w.day(50), { type: 'recordInvitationReply', partyId, reply: 'comes' });
    hear(
      w,
      { planned: w.day(49), held: w.day(46), reported: w.day(45) },
      [COMPLAINANT],
      'Mevrouw Tang vertelde hoe het bericht aankwam en wat het met haar deed.',
    );
    w.step(w.day(45), {
      type: 'recordReaction',
      from: respondentId,
      text: w.text('Ik was overbelast en zag geen andere weg. De vorm had ik anders moeten kiezen.'),
      documentId: null,
    });
    hear(
      w,
      { planned: w.day(46), held: w.day(44), reported: w.day(43) },
      [respondentId],
      'De heer Smit lichtte toe dat hij ziek werd. Een laatste gesprek durft hij nu wel aan.',
    );
    rule(
      w,
      w.day(41),
      {
        outcomes: [
          {
            name: 'stopped',
            outcome: 'partlyUpheld',
            reason: 'Een coach mag om gezondheid stoppen. Maar dan met een gesprek, en met zorg voor het vervolg.',
          },
        ],
        responsible: 'no',
        because: 'De organisatie wist niet dat de heer Smit overbelast was en kon het niet weten.',
      },
      [COMPLAINANT, respondentId],
    );
    w.step(w.day(30), {
      type: 'object',
      objectionId: w.id('objection'),
      against: 'ruling',
      elementIds: [elementId(w, 'stopped')],
      channel: 'post',
      documentId: null,
    });
    w.send(w.day(29), 'objectionReceived', COMPLAINANT, { about: w.id('objection') });
    approach(w, w.day(27));
    compose(w, { declared: w.day(21), independent: w.day(18), appointed: w.day(16) });
    forward(w, w.day(9), [COMPLAINANT, respondentId]);
    w.step(w.day(2), {
      type: 'recordCommitteeRequest',
      requestId: w.id('request'),
      text: w.text('De commissie vraagt de overeenkomst van het coachtraject.'),
    });
  });

/** The committee found for the client; the organisation has something to improve. */
export const committeeRuled = (world: World): ExampleCase =>
  exampleCase(world, 'committee-ruled', 'committeeRuled', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(110),
      channel: 'email',
      complainant: {
        person: {
          salutation: 'sir',
          givenName: 'Lars',
          familyName: 'Hendriks',
          street: 'Kanaaldijk 8',
          postcode: '5611 VB',
          city: 'Eindhoven',
          email: 'lars.hendriks@post.example',
        },
      },
      respondents: [respondent(w, 'organisation', { salutation: 'madam', givenName: 'Marijke', familyName: 'Bakker' })],
      grievances: [
        {
          name: 'privacy',
          subject: 'organisation',
          respondentId,
          incident: { kind: 'date', on: w.day(118) },
          expectation: 'Dat opdrachten met persoonlijke verhalen alleen door mijn trainer worden gelezen.',
          deviation: 'Mijn reflectieverslag stond een week lang in een map die de hele groep kon openen.',
          wish: 'Dat dit bij niemand meer kan gebeuren.',
        },
      ],
      summary: 'Persoonlijk verslag in een gedeelde map',
      themes: ['privacy'],
    });
    w.send(w.day(107), 'acknowledgement', COMPLAINANT, { channel: 'email' });
    admitAndInvite(w, w.day(103), ['privacy'], respondentId);
    for (const partyId of [COMPLAINANT, respondentId])
      w.step(w.day(99), { type: 'recordInvitationReply', partyId, reply: 'comes' });
    hear(
      w,
      { planned: w.day(98), held: w.day(95), reported: w.day(94) },
      [COMPLAINANT, respondentId],
      'Besproken is hoe de map werd ingericht en wie hem heeft geopend. Vier deelnemers zagen het verslag.',
    );
    rule(
      w,
      w.day(91),
      {
        outcomes: [
          {
            name: 'privacy',
            outcome: 'partlyUpheld',
            reason: 'De map had afgeschermd moeten zijn. Er is snel hersteld en excuus gemaakt.',
          },
        ],
        responsible: 'partly',
        because: 'De werkwijze voor mappen lag niet vast.',
      },
      [COMPLAINANT, respondentId],
    );
    w.step(w.day(85), {
      type: 'object',
      objectionId: w.id('objection'),
      against: 'ruling',
      elementIds: [elementId(w, 'privacy')],
      channel: 'email',
      documentId: null,
    });
    w.send(w.day(84), 'objectionReceived', COMPLAINANT, { about: w.id('objection'), channel: 'email' });
    approach(w, w.day(82));
    compose(w, { declared: w.day(77), independent: w.day(74), appointed: w.day(72) });
    forward(w, w.day(65), [COMPLAINANT, respondentId]);
    w.step(w.day(50), {
      type: 'recordCommitteeSession',
      on: w.day(50),
      text: w.text('De commissie sprak met beide partijen.'),
    });
    w.step(w.day(30), {
      type: 'recordCommitteeRuling',
      committeeRulingId: w.id('committee-ruling'),
      elements: [{ elementId: elementId(w, 'privacy'), outcome: 'upheld' }],
      responsible: 'yes',
      responsibleReason: w.text('De commissie vindt dat de organisatie de mappen vooraf had moeten beveiligen.'),
      documentId: null,
    });
    for (const partyId of [COMPLAINANT, respondentId]) {
      w.step(w.day(29), { type: 'recordCommitteeTold', partyId });
      w.send(w.day(28), 'committeeRuling', partyId, { channel: 'email' });
    }
    w.step(w.day(27), {
      type: 'planImprovement',
      improvementId: w.id('improvement'),
      text: w.text('Elke nieuwe map is besloten; alleen de trainer opent hem voor anderen.'),
      structural: true,
      owner: w.text('Joris van Eijk'),
      dueOn: w.day(-2),
    });
  });

/** A director is complained about and steps back; the client agrees to go straight to a committee. */
export const aboutDirector = (world: World): ExampleCase =>
  exampleCase(world, 'about-director', 'directCommittee', (w) => {
    const respondentId = w.id('respondent');
    register(w, {
      on: w.day(16),
      channel: 'post',
      datedOn: w.day(18),
      postmark: w.day(17),
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Jacqueline',
          familyName: 'Maas',
          street: 'Vrijthof 20',
          postcode: '6211 LE',
          city: 'Maastricht',
          email: 'j.maas@post.example',
        },
      },
      respondents: [
        respondent(
          w,
          'employee',
          { salutation: 'sir', givenName: 'Joris', familyName: 'van Eijk' },
          { directorId: w.world.colleague },
        ),
      ],
      grievances: [
        {
          name: 'selection',
          subject: 'employee',
          respondentId,
          incident: { kind: 'date', on: w.day(26) },
          expectation: 'Een eerlijke selectie voor de meestersopleiding.',
          deviation: 'De heer Van Eijk wees mij af in een gesprek van vijf minuten en had mijn dossier niet gelezen.',
          wish: 'Een nieuw gesprek met iemand anders.',
        },
      ],
      summary: 'Selectiegesprek met een directielid',
      themes: ['conduct'],
    });
    w.send(w.day(14), 'acknowledgement', COMPLAINANT);
    w.step(w.day(12), {
      type: 'recuseDirector',
      directorId: w.world.colleague,
      reason: w.text('De klacht gaat over mijn eigen gesprek met mevrouw Maas.'),
    });
    w.send(w.day(12), 'directCommitteeConsent', COMPLAINANT);
    const consent = w.paper({
      title: 'Toestemming mevrouw Maas',
      hand: 'pen',
      skew: 0.9,
      lines: [
        'Maastricht',
        '',
        'Geachte mevrouw Bakker,',
        '',
        'Ik vind het goed dat mijn klacht rechtstreeks naar een',
        'onafhankelijke commissie gaat.',
        '',
        'J. Maas',
      ],
    });
    w.step(w.day(6), { type: 'attachDocument', documentId: consent, role: 'consent', from: COMPLAINANT });
    w.step(w.day(6), { type: 'recordCommitteeConsent', given: true, documentId: consent });
    approach(w, w.day(4), 2);
  });
