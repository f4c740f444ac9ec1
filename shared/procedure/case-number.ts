export type CaseNumber = { readonly year: number; readonly serial: number };

/** `2026-004`: at least three digits after the year. */
export const formatCaseNumber = (number: CaseNumber): string =>
  `${number.year}-${String(number.serial).padStart(3, '0')}`;

/** What a case number looks like. */
export const caseNumberForm = /^(\d{4})-(\d{3,})$/;

/** The parts of a case number; undefined when the text is not one. */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const match = caseNumberForm.exec(text);
  return match ? { year: Number(match[1]), serial: Number(match[2]) } : undefined;
}

/** Whether `number` was given out after `than`. Years are given out one after the other. */
export const isLaterNumber = (number: CaseNumber, than: CaseNumber | null): boolean =>
  than === null || number.year > than.year || (number.year === than.year && number.serial > than.serial);

/** The last number that was given out, of the last in each year; null when there is none yet. */
export function lastCaseNumber(numbers: Readonly<Record<string, number>>): CaseNumber | null {
  let last: CaseNumber | null = null;
  for (const [year, serial] of Object.entries(numbers)) {
    const number = { year: Number(year), serial };
    if (isLaterNumber(number, last)) last = number;
  }
  return last;
}
