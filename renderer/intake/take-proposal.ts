import type { LetterProposal } from '../../shared/contract/reading.ts';
import type { ComplaintForm } from './complaint-form.ts';

/** Whether the form already says this, or can no longer take it (somebody from the vault was chosen; nobody is known). */
export function isSettled(form: ComplaintForm, proposal: LetterProposal): boolean {
  const { complainant, elements, anonymous } = form;
  switch (proposal.field) {
    case 'datedOn':
      return form.datedOn === proposal.value || form.channel === 'telephone';
    case 'incidentOn':
      return elements.some(({ incidentOn, incidentFrom }) => [incidentOn, incidentFrom].includes(proposal.value));
    case 'name':
      return anonymous || complainant.known !== null || complainant.person.familyName === proposal.value.familyName;
    case 'deviation':
      return elements.some(({ deviation }) => deviation.trim() !== '');
    case 'channel':
    case 'receivedOn':
      // What is said already is not doubted: how and when it came is on no page.
      return form[proposal.field] !== null;
    case 'caseNumber':
      return false;
    default:
      return anonymous || complainant.known !== null || complainant.person[proposal.field] === proposal.value;
  }
}

/** The form with what a letter says. One click takes it over what stood there: that was asked for. */
export function withProposal(form: ComplaintForm, proposal: LetterProposal): ComplaintForm {
  if (isSettled(form, proposal)) return form;
  const { complainant } = form;
  switch (proposal.field) {
    case 'datedOn':
      return { ...form, datedOn: proposal.value };
    case 'incidentOn': {
      const open = form.elements.findIndex(({ incidentOn }) => incidentOn === null);
      const at = Math.max(0, open);
      const incident = { incidentKind: 'date' as const, incidentOn: proposal.value, incidentFrom: null };
      return { ...form, elements: form.elements.map((e, place) => (place === at ? { ...e, ...incident } : e)) };
    }
    case 'name': {
      const { salutation, ...name } = proposal.value;
      const said = salutation === 'neutral' ? complainant.person.salutation : salutation;
      return { ...form, complainant: { ...complainant, person: { ...complainant.person, ...name, salutation: said } } };
    }
    case 'deviation': {
      const [element, ...rest] = form.elements;
      return element === undefined ? form : { ...form, elements: [{ ...element, deviation: proposal.value }, ...rest] };
    }
    case 'channel':
      return { ...form, channel: proposal.value };
    case 'receivedOn':
      return { ...form, receivedOn: proposal.value };
    case 'caseNumber':
      return form;
    default:
      return {
        ...form,
        complainant: { ...complainant, person: { ...complainant.person, [proposal.field]: proposal.value } },
      };
  }
}

/** All that can be taken at once: of several days of the event only a person can choose. */
export function withAll(form: ComplaintForm, proposals: readonly LetterProposal[]): ComplaintForm {
  const days = proposals.filter(({ field }) => field === 'incidentOn').length;
  return proposals
    .filter(({ field }) => field !== 'incidentOn' || days === 1)
    .reduce((taken, proposal) => withProposal(taken, proposal), form);
}
