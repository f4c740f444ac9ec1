/** Entering a complaint with its scan beside the form. */
import { expect, type Page } from '@playwright/test';
import { capital, choose, chooseListed, fill, fillDate, labelled, nl, type Scope } from './fields.ts';
import { goTo } from './vault.ts';

export type PaperFile = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };

export type PersonOnForm = {
  readonly salutation: 'madam' | 'sir' | 'neutral';
  readonly givenName: string;
  readonly familyName: string;
  readonly street?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly email?: string;
};

export type ComplaintOnForm = {
  readonly scan?: PaperFile;
  readonly channel: 'post' | 'email' | 'handedOver';
  readonly receivedOn: string;
  /** On the envelope; only by post. Without one there is no legible postmark. */
  readonly postmarkOn?: string;
  readonly complainant: PersonOnForm;
  readonly capacity: 'self' | 'formerClient';
  readonly subject: 'trainer' | 'employee' | 'organisation' | 'none';
  readonly respondent?: PersonOnForm;
  /** The respondent is the director of this name. */
  readonly respondentDirector?: string;
  readonly deviation: string;
  readonly expectation?: string;
  readonly wish?: string;
  readonly incidentOn: string;
  readonly summary: string;
  /** By the names in the organisation's own list. */
  readonly themes?: readonly string[];
};

const words = nl.intake;

/** Fills in the whole form, and stops before registering. */
export async function fillIntake(page: Page, complaint: ComplaintOnForm): Promise<void> {
  await goTo(page, 'cases');
  await page.getByRole('button', { name: nl.navigation.intake }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
  if (complaint.scan !== undefined) await addPaper(page, complaint.scan);

  const arrival = page.getByRole('region', { name: words.arrival.title });
  await choose(arrival, words.arrival.channel, capital(nl.choices.channel[complaint.channel]));
  await fillDate(arrival, words.arrival.receivedOn, complaint.receivedOn);
  if (complaint.channel === 'post') {
    const dated = complaint.postmarkOn !== undefined;
    await choose(arrival, words.arrival.postmark, words.arrival.postmarks[dated ? 'date' : 'none']);
    if (dated) await fillDate(arrival, words.arrival.postmarkOn, complaint.postmarkOn);
  }

  const who = page.getByRole('region', { name: words.who.title });
  await fillPerson(who, complaint.complainant);
  await chooseListed(page, who, words.who.capacity, capital(nl.choices.capacity[complaint.capacity]));

  const what = page.getByRole('region', { name: words.element.title });
  await fill(what, words.element.deviation, complaint.deviation);
  if (complaint.expectation !== undefined) await fill(what, words.element.expectation, complaint.expectation);
  if (complaint.wish !== undefined) await fill(what, words.element.wish, complaint.wish);
  await choose(what, words.element.incident, words.element.incidents.date);
  await fillDate(what, words.element.incidentOn, complaint.incidentOn);
  await choose(what, words.element.subject, capital(nl.choices.subject[complaint.subject]));
  if (complaint.respondent !== undefined) await fillPerson(what, complaint.respondent);
  if (complaint.respondentDirector !== undefined)
    await choose(what, words.respondent.director, complaint.respondentDirector);

  await fill(page, words.summary.label, complaint.summary);
  const themes = page.getByRole('group', { name: labelled(words.summary.themes) });
  for (const name of complaint.themes ?? []) await themes.getByRole('checkbox', { name, exact: true }).check();
  await choose(page, words.urgent.title, words.urgent.choices.nobody);
}

/** Presses the button that registers; gives the number the complaint got. */
export async function register(page: Page): Promise<string> {
  await page.getByRole('button', { name: words.register, exact: true }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^Klacht \d{4}-\d{3,} is ingeschreven$/u });
  await expect(heading).toBeVisible();
  const number = /\d{4}-\d{3,}/u.exec((await heading.textContent()) ?? '')?.[0];
  if (number === undefined) throw new Error('No number in the heading');
  return number;
}

/** From the envelope to a number: fills in the form and registers. Leaves the page on 'is ingeschreven'. */
export async function registerComplaint(page: Page, complaint: ComplaintOnForm): Promise<string> {
  await fillIntake(page, complaint);
  return register(page);
}

/** Goes on to the case from 'is ingeschreven'. */
export async function openRegistered(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.registered.open, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Takes a file in through the file field in view; waits until its pages are shown. */
export async function addPaper(page: Page, { name, mimeType, bytes }: PaperFile): Promise<void> {
  await page.getByLabel(nl.files.label).setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await expect(page.getByRole('button', { name: words.papers.look(name) })).toBeVisible();
}

/** The particulars of somebody, wherever they are asked. */
export async function fillPerson(scope: Scope, person: PersonOnForm): Promise<void> {
  const { person: labels } = words;
  await choose(scope, labels.salutation, labels.salutations[person.salutation]);
  await fill(scope, labels.givenName, person.givenName);
  await fill(scope, labels.familyName, person.familyName);
  for (const part of ['street', 'postcode', 'city', 'email'] as const) {
    const text = person[part];
    if (text === undefined) continue;
    const more = scope.getByRole('button', { name: labels.more, expanded: false });
    if ((await more.count()) > 0 && !(await scope.getByRole('textbox', { name: labelled(labels.street) }).isVisible()))
      await more.click();
    await fill(scope, labels[part], text);
  }
}
