import { Stack, Text } from '@mantine/core';
import type { Obligation } from '../../shared/procedure/obligation.ts';
import type { CasePolicy } from '../../shared/procedure/policy.ts';
import { explainSpec } from '../../shared/procedure/terms.ts';
import { TermExplanation } from '../components/term-explanation.tsx';
import { useT } from '../i18n/language.ts';
import type { ObligationText } from '../procedure/obligation-sentence.ts';

type TaskReasonProps = {
  readonly obligation: Obligation;
  readonly text: ObligationText;
  readonly policy: CasePolicy | undefined;
};

/** Why something must be done and why then: the reason, where it comes from, and the count day by day. */
export function TaskReason({ obligation: { spec, norm, basis }, text, policy }: TaskReasonProps) {
  const t = useT();
  return (
    <Stack gap="sm" className="kluis-task-reason">
      <Text>{text.why}</Text>
      <Text size="sm" c="dimmed">
        {t.today.source(text.basis)} {(basis === 'text' || basis === 'law') && text.norm} {t.dates.term.norm(norm)}.
      </Text>
      {spec !== null && policy !== undefined && (
        <TermExplanation explanation={explainSpec(policy, spec)} unit={spec.term.kind} />
      )}
    </Stack>
  );
}
