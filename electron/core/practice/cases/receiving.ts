/** Complaints that have just come in, or wait for something from the client. */
import { COMPLAINANT } from '../../../../shared/procedure/fact.ts';
import { dayAfter } from '../../../../shared/procedure/terms.ts';
import { type ExampleCase, exampleCase, type World } from '../script.ts';
import { register, respondent } from '../stages.ts';

/** Came by post this morning; nothing was done yet. */
export const receivedToday = (world: World): ExampleCase =>
  exampleCase(world, 'received-today', 'received', (w) => {
    const letter = w.paper({
      title: 'Klachtbrief mevrouw El Idrissi',
      hand: 'typewriter',
      skew: 1.4,
      lines: [
        'F. el Idrissi',
        'Rietveldstraat 31',
        '3543 GM Utrecht',
        '',
        'Aan de directie van Coachpunt De Linde',
        'Lindelaan 14',
        '3571 KD Utrecht',
        '',
        'Betreft: klacht over een trainingsdag',
        '',
        'Geachte directie,',
        '',
        'Met tegenzin schrijf ik u deze brief. Ik volg bij u de opleiding',
        'Loopbaancoaching, de groep van de vrijdag. De lessen zijn goed en',
        'de sfeer was dat tot voor kort ook.',
        '',
        'Op de laatste trainingsdag moesten wij oefenen met feedback. De',
        'trainer, de heer Groot, gebruikte mij als voorbeeld en zei voor de',
        'hele groep dat ik "met zo\'n accent nooit klanten zou krijgen".',
        'Een paar mensen lachten. Ik ben de rest van de dag stil geweest en',
        'heb er slecht van geslapen.',
        '',
        'Ik had verwacht dat een trainer in een oefening veilig met ons',
        'omgaat. Ik wil graag dat de heer Groot hoort wat dit met mij heeft',
        'gedaan, en ik wil de laatste twee dagen bij een andere trainer',
        'volgen.',
        '',
        'Met vriendelijke groet,',
        '',
        'Fatima el Idrissi',
      ],
    });
    register(w, {
      on: w.day(0),
      channel: 'post',
      datedOn: w.day(2),
      postmark: w.day(1),
      letter,
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Fatima',
          familyName: 'el Idrissi',
          street: 'Rietveldstraat 31',
          postcode: '3543 GM',
          city: 'Utrecht',
          phone: '06 - 12 34 56 01',
        },
      },
      respondents: [
        respondent(w, 'trainer', {
          salutation: 'sir',
          givenName: 'Peter',
          familyName: 'Groot',
          street: 'Kerkpad 7',
          postcode: '3701 AX',
          city: 'Zeist',
          email: 'p.groot@coachpuntdelinde.example',
        }),
      ],
      grievances: [
        {
          name: 'remark',
          subject: 'trainer',
          respondentId: w.id('respondent'),
          incident: { kind: 'date', on: w.day(9) },
          expectation: 'Dat een trainer in een oefening veilig met ons omgaat.',
          deviation:
            'De trainer gebruikte mij als voorbeeld en zei voor de hele groep dat ik "met zo\'n accent nooit klanten zou krijgen".',
          wish: 'Dat de trainer hoort wat dit met mij heeft gedaan, en dat ik de laatste twee dagen bij een ander kan volgen.',
        },
      ],
      summary: 'Opmerking van de trainer over een accent, tijdens een oefening',
      themes: ['conduct', 'guidance'],
    });
  });

/** Came by e-mail, has been acknowledged; the decision on admission is next. */
export const acknowledged = (world: World): ExampleCase =>
  exampleCase(world, 'acknowledged', 'received', (w) => {
    register(w, {
      on: w.day(6),
      channel: 'email',
      datedOn: w.day(6),
      complainant: {
        person: {
          salutation: 'sir',
          givenName: 'Wouter',
          familyName: 'van den Berg',
          street: 'Havenkade 120',
          postcode: '1019 AZ',
          city: 'Amsterdam',
          email: 'wouter.vandenberg@post.example',
        },
      },
      respondents: [respondent(w, 'organisation', { salutation: 'sir', givenName: 'Joris', familyName: 'van Eijk' })],
      grievances: [
        {
          name: 'invoice',
          subject: 'organisation',
          respondentId: w.id('respondent'),
          incident: { kind: 'date', on: w.day(15) },
          expectation: 'Dat ik niet betaal voor een module die niet doorgaat.',
          deviation:
            'Module 4 is door jullie afgezegd, maar de factuur van € 640 staat nog open en ik kreeg al twee aanmaningen.',
          wish: 'De factuur intrekken en de aanmaningskosten schrappen.',
        },
        {
          name: 'unanswered',
          subject: 'organisation',
          respondentId: w.id('respondent'),
          incident: { kind: 'period', from: w.day(15), on: w.day(7) },
          deviation: 'Op drie e-mails aan de administratie kreeg ik geen antwoord.',
        },
      ],
      summary: 'Factuur en aanmaningen voor een module die niet doorging',
      themes: ['costs', 'appointments'],
    });
    w.send(w.day(3), 'acknowledgement', COMPLAINANT, { channel: 'email' });
  });

/** A mother writes for her grown-up son; his authority is not there yet. */
export const awaitingMandate = (world: World): ExampleCase =>
  exampleCase(world, 'awaiting-mandate', 'awaitingMandate', (w) => {
    register(w, {
      on: w.day(8),
      channel: 'post',
      datedOn: w.day(10),
      postmark: w.day(9),
      complainant: {
        person: {
          salutation: 'madam',
          givenName: 'Ilse',
          familyName: 'Kuipers',
          street: 'Molenweg 3',
          postcode: '7231 DN',
          city: 'Warnsveld',
          phone: '06 - 12 34 56 02',
        },
        capacity: 'parent',
        client: { salutation: 'sir', givenName: 'Daan', familyName: 'Kuipers', city: 'Zutphen' },
      },
      respondents: [
        respondent(
          w,
          'trainer',
          { salutation: 'madam', givenName: 'Yvonne', familyName: 'Terpstra' },
          { external: true },
        ),
      ],
      grievances: [
        {
          name: 'shared',
          subject: 'trainer',
          respondentId: w.id('respondent'),
          incident: { kind: 'date', on: w.day(18) },
          expectation: 'Dat wat mijn zoon in een coachgesprek vertelt, daar blijft.',
          deviation: 'Mijn zoon hoorde van een medecursist iets terug dat hij alleen aan zijn coach had verteld.',
          wish: 'Uitleg, en een excuus aan mijn zoon.',
        },
      ],
      summary: 'Vertrouwelijke informatie uit een coachgesprek doorverteld',
      themes: ['privacy', 'guidance'],
    });
    w.send(w.day(6), 'neutralAcknowledgement', COMPLAINANT);
    w.send(w.day(6), 'mandateRequest', COMPLAINANT, { replyBy: dayAfter(w.day(6), 14) });
    w.step(w.day(2), {
      type: 'recordContactMoment',
      with: COMPLAINANT,
      channel: 'telephone',
      text: w.text('Mevrouw Kuipers belde: haar zoon tekent de machtiging dit weekend. Niets over de inhoud gezegd.'),
    });
  });

/** Too little to go on; more was asked, the answer has to come. */
export const awaitingInformation = (world: World): ExampleCase =>
  exampleCase(world, 'awaiting-information', 'awaitingInformation', (w) => {
    register(w, {
      on: w.day(7),
      channel: 'email',
      complainant: {
        person: {
          salutation: 'neutral',
          givenName: 'Sem',
          familyName: 'Jansen',
          city: 'Deventer',
          email: 'semjansen@post.example',
        },
        capacity: 'formerClient',
      },
      grievances: [
        {
          name: 'course',
          subject: 'organisation',
          incident: { kind: 'unknown' },
          deviation: 'De opleiding was niet wat mij beloofd is. Ik voel me bekocht.',
          wish: 'Mijn geld terug.',
        },
      ],
      summary: 'De opleiding zou niet zijn zoals beloofd',
    });
    w.send(w.day(5), 'acknowledgement', COMPLAINANT, { channel: 'email' });
    w.send(w.day(5), 'informationRequest', COMPLAINANT, {
      channel: 'email',
      replyBy: dayAfter(w.day(5), 14),
      fill: 'welke opleiding u volgde en wanneer, wat u was beloofd en door wie, en wat daarvan anders ging',
    });
  });
