import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFolders, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useRouter } from '../app/router.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import './cases.css';
import { CaseTable } from './case-table.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { isFiltered, startView, useRegisterView } from './register-view.tsx';
import { needsOtherPages, type RowRange, useCaseLines } from './use-case-lines.ts';

/** Klachten: every complaint, to find, filter and sort. */
export function CasesScreen() {
  const words = useT().register;
  const { go } = useRouter();
  const { view, show } = useRegisterView();
  const [search] = useDebouncedValue(view.search.trim(), 120);
  const [range, setRange] = useState<RowRange>({ choice: '', from: 0, until: 0 });
  const inView = useCallback((next: RowRange) => setRange((old) => (needsOtherPages(old, next) ? next : old)), []);
  const lines = useCaseLines(view, search, range);
  const { total } = lines;

  const create = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => go({ screen: 'intake' })}>
      {words.create}
    </Button>
  );
  const clear = (
    <Button
      variant="default"
      size="sm"
      onClick={() => show({ ...startView, order: view.order, descending: view.descending })}
    >
      {words.clear}
    </Button>
  );
  const nothingYet = total === 0 && !isFiltered({ ...view, search });
  return (
    <Page title={words.title} wide actions={nothingYet ? null : create}>
      {lines.failure !== null && <ErrorNotice failure={lines.failure} />}
      {nothingYet ? (
        <EmptyState icon={IconFolders} title={words.emptyTitle} action={create}>
          {words.empty}
        </EmptyState>
      ) : (
        <div className="kluis-register">
          <RegisterFilters />
          <Group justify="space-between" mih={36}>
            <Text role="status" size="sm">
              {total === null ? words.loading : words.count(total)}
            </Text>
            {isFiltered(view) && total !== 0 && clear}
          </Group>
          {total === 0 ? (
            <EmptyState icon={IconSearchOff} title={words.nothingTitle} action={clear}>
              {words.nothing}
            </EmptyState>
          ) : (
            total !== null && (
              <CaseTable
                total={total}
                choice={lines.choice}
                busy={lines.busy || search !== view.search.trim()}
                lineAt={lines.lineAt}
                onRange={inView}
              />
            )
          )}
        </div>
      )}
    </Page>
  );
}
