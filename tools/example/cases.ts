/** The invented cases of Coachpunt De Linde, one for every stage. */
import { aboutDirector, committeeRuled, forwarded } from './cases/committee.ts';
import { closedLongAgo, notAdmitted, ruled, withdrawn } from './cases/decided.ts';
import { anonymous, beingPlanned, nameWithheld, overdue } from './cases/hearing.ts';
import { acknowledged, awaitingInformation, awaitingMandate, receivedToday } from './cases/receiving.ts';
import type { ExampleCase, World } from './script.ts';

const all = [
  receivedToday,
  acknowledged,
  awaitingMandate,
  awaitingInformation,
  beingPlanned,
  overdue,
  anonymous,
  nameWithheld,
  notAdmitted,
  ruled,
  withdrawn,
  forwarded,
  committeeRuled,
  aboutDirector,
  closedLongAgo,
];

export const exampleCases = (world: World): readonly ExampleCase[] => all.map((write) => write(world));
