/** The invented cases of Coachpunt De Linde, one for every stage. */
import { aboutDirector, committeeRuled, forwarded } from './cases/committee.ts';
import { closedLongAgo, notAdmitted, ruled, withdrawn } from './cases/decided.ts';
import { anonymous, beingPlanned, nameWithheld, overdue } from './cases/hearing.ts';
import { acknowledged, awaitingInformation, awaitingMandate, receivedToday } from './cases/receiving.ts';
import type { ExampleCase, World } from './script.ts';

/** Still open at the end. */
export const openCases: readonly ((world: World) => ExampleCase)[] = [
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
];

/** Closed at the end. */
export const closedCases: readonly ((world: World) => ExampleCase)[] = [closedLongAgo];

export const exampleCases = (world: World): readonly ExampleCase[] =>
  [...openCases, ...closedCases].map((write) => write(world));
