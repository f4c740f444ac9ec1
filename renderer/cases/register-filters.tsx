import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { subjectKinds } from '../../shared/procedure/fact.ts';
import { caseStatuses } from '../../shared/procedure/stage.ts';
import { sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { useRegisterView } from './register-view.tsx';

const scopes = ['all', 'open', 'closed'] as const;
const any = 'any';

/** What of the register is shown. */
export function RegisterFilters() {
  const { register: words, statuses, choices } = useT();
  const { view, show } = useRegisterView();
  return (
    <search className="kluis-register-filters">
      <TextInput
        label={words.search}
        value={view.search}
        onChange={(event) => show({ search: event.currentTarget.value })}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        autoComplete="off"
        type="search"
        className="kluis-register-search"
      />
      <Select
        label={words.scope}
        value={view.scope}
        data={scopes.map((value) => ({ value, label: words.scopes[value] }))}
        onChange={(chosen) => show({ scope: scopes.find((scope) => scope === chosen) ?? 'all' })}
      />
      <Select
        label={words.status}
        value={view.status ?? any}
        data={[
          { value: any, label: words.anyStatus },
          ...caseStatuses.map((value) => ({ value, label: statuses[value] })),
        ]}
        onChange={(chosen) => show({ status: caseStatuses.find((status) => status === chosen) ?? null })}
      />
      <Select
        label={words.subject}
        value={view.subject ?? any}
        data={[
          { value: any, label: words.anySubject },
          ...subjectKinds.map((value) => ({ value, label: sentenceCase(choices.subject[value]) })),
        ]}
        onChange={(chosen) => show({ subject: subjectKinds.find((subject) => subject === chosen) ?? null })}
      />
    </search>
  );
}
