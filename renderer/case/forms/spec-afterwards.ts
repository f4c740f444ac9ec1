import * as f from '../../../shared/procedure/fact.ts';
import type { FormSpecs } from './form-spec.ts';

export const afterwards: FormSpecs<
  | 'executeAdjustment'
  | 'planImprovement'
  | 'completeImprovement'
  | 'chooseThemes'
  | 'closeCase'
  | 'reopenCase'
  | 'linkCase'
  | 'unlinkCase'
  | 'correctFact'
  | 'voidCase'
  | 'receiveAccessRequest'
  | 'answerAccessRequest'
  | 'placeHold'
  | 'liftHold'
  | 'destroyDocument'
  | 'destroyPassage'
  | 'destroyCase'
> = {
  executeAdjustment: {
    fields: { adjustmentId: { kind: 'one', of: 'adjustment' }, text: { kind: 'text', optional: true } },
  },
  planImprovement: {
    fields: {
      improvementId: { kind: 'fixed' },
      text: { kind: 'text' },
      structural: { kind: 'yesNo' },
      owner: { kind: 'text', optional: true, short: true },
      dueOn: { kind: 'date' },
    },
  },
  completeImprovement: {
    fields: { improvementId: { kind: 'one', of: 'improvement' }, text: { kind: 'text', optional: true } },
  },
  chooseThemes: { fields: { themes: { kind: 'many', of: 'theme', atLeastOne: true } } },
  closeCase: {
    fields: {
      outcome: { kind: 'choice', options: f.closingOutcomes, words: 'closingOutcome' },
      noLessonsBecause: {
        kind: 'text',
        when: ({ state }) => state.improvements.length === 0,
        unasked: null,
      },
    },
  },
  reopenCase: {
    fields: {
      cause: { kind: 'choice', options: ['objection', 'newFacts', 'mistake'], words: 'reopening' },
      reason: { kind: 'text' },
    },
  },
  linkCase: { fields: { caseId: { kind: 'one', of: 'otherCase' }, reason: { kind: 'text', optional: true } } },
  unlinkCase: { fields: { caseId: { kind: 'one', of: 'linkedCase' } } },
  correctFact: {
    fields: {
      entry: { kind: 'fixed' },
      path: { kind: 'correctedFact' },
      value: { kind: 'correctedValue' },
      reason: { kind: 'text' },
    },
  },
  voidCase: { danger: 'final', fields: { reason: { kind: 'text' } } },
  receiveAccessRequest: {
    fields: { requestId: { kind: 'fixed' }, from: { kind: 'one', of: 'addressee' } },
  },
  answerAccessRequest: {
    fields: { requestId: { kind: 'one', of: 'accessRequest' }, documentId: { kind: 'document', optional: true } },
  },
  placeHold: {
    fields: { holdId: { kind: 'fixed' }, reason: { kind: 'text' }, reviewOn: { kind: 'date' } },
  },
  liftHold: { fields: { holdId: { kind: 'one', of: 'hold' }, reason: { kind: 'text', optional: true } } },
  destroyDocument: {
    danger: 'destroys',
    fields: {
      documentId: { kind: 'one', of: 'caseDocument' },
      reason: { kind: 'text' },
      confirmedBy: { kind: 'one', of: 'otherDirector', optional: true, judgement: true },
    },
  },
  destroyPassage: {
    danger: 'destroys',
    fields: {
      passage: { kind: 'one', of: 'passage', judgement: true },
      reason: { kind: 'text' },
      confirmedBy: { kind: 'one', of: 'otherDirector', optional: true, judgement: true },
    },
  },
  destroyCase: {
    danger: 'destroys',
    fields: {
      certificate: { kind: 'fixed' },
      confirmedBy: { kind: 'one', of: 'otherDirector', optional: true, judgement: true },
    },
  },
};
