import { Button, Select, Stack, Tabs, Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useHideNames } from '../app/hide-names.tsx';
import { type CaseDraft, type CaseNote, type CaseTab, caseTabs, type Route } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { DossierTab } from '../dossier/dossier-tab.tsx';
import { useT } from '../i18n/language.ts';
import { LettersTab } from '../letters/letters-tab.tsx';
import { Beside, useBeside } from './beside.tsx';
import './case.css';
import { CaseHeader } from './case-header.tsx';
import type { CaseView } from './case-view.ts';
import { CourseTab } from './course-tab.tsx';
import { DisagreeingLetters } from './disagreeing-letters.tsx';
import { documentTitle } from './document-title.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { StepForm } from './forms/step-form.tsx';
import { LogTab } from './log-tab.tsx';
import { NextSteps } from './next-steps.tsx';
import { OtherSteps } from './other-steps.tsx';
import { PartiesTab } from './parties-tab.tsx';
import { useShownView } from './shown-view.ts';
import { useCase } from './use-case.ts';
import { useNames } from './use-names.ts';

type CaseRoute = Extract<Route, { readonly screen: 'case' }>;

/** One complaint: where it stands, what to do, everything in it, and the form of a step when one is being filled in. */
export function CaseScreen({ route }: { readonly route: CaseRoute }) {
  const t = useT();
  const { go } = useRouter();
  const open = useCase(route.caseId);
  switch (open.kind) {
    case 'loading':
      return <Text role="status">{t.common.loading}</Text>;
    case 'failed':
      return <ErrorNotice failure={open.failure} onRetry={open.retry} />;
    case 'notFound':
      return (
        <Page title={t.navigation.case}>
          <EmptyState
            icon={IconFileSearch}
            title={t.caseScreen.notFound}
            action={<Button onClick={() => go({ screen: 'cases' })}>{t.caseScreen.toCases}</Button>}
          >
            {t.caseScreen.notFoundAdvice}
          </EmptyState>
        </Page>
      );
    case 'open':
      return <OpenedCase view={open.view} route={route} />;
  }
}

function OpenedCase({ view, route }: { readonly view: CaseView; readonly route: CaseRoute }) {
  const { go } = useRouter();
  const { spot } = route;
  const [shown, setShown] = useState<string | null>(spot?.documentId ?? null);
  useEffect(() => {
    if (spot !== undefined) setShown(spot.documentId);
  }, [spot]);
  const { share, setShare } = useBeside();
  const names = useNames(view);
  const read = useShownView(view);
  // After recording, the keyboard goes to what is asked next.
  const recorded = useRef(false);
  const focusNext = (heading: HTMLHeadingElement | null) => {
    if (heading === null || !recorded.current) return;
    recorded.current = false;
    heading.focus();
  };
  const { step, tab } = route;
  const toCase = () => go({ screen: 'case', caseId: view.caseId, tab });
  const form = step !== undefined && step.command !== 'finaliseLetter' ? step : null;
  const beside = shown !== null && view.documents.some((d) => d.documentId === shown);
  return (
    <div className="kluis-case">
      <CaseHeader view={view} />
      <div
        className="kluis-case-body"
        data-beside={beside || undefined}
        style={{ '--kluis-beside': `${share}%` } as CSSProperties}
      >
        <div className="kluis-case-work" data-form={form !== null || undefined}>
          {form !== null ? (
            <>
              <StepForm
                key={JSON.stringify(form)}
                view={read}
                step={form}
                onBack={toCase}
                onRecorded={() => {
                  recorded.current = true;
                  toCase();
                }}
                look={setShown}
              />
              <LookBeside view={view} shown={shown} onShow={setShown} />
            </>
          ) : (
            <>
              <Stack gap="lg">
                <NextSteps view={read} headingRef={focusNext} />
                <DisagreeingLetters state={view.state} names={names} caseId={view.caseId} />
                <OtherSteps view={read} />
              </Stack>
              <CaseTabs
                view={view}
                read={read}
                tab={tab}
                note={route.note ?? null}
                draft={route.draft ?? null}
                look={setShown}
              />
            </>
          )}
        </div>
        {beside && shown !== null && (
          <Beside
            view={view}
            documentId={shown}
            spot={spot?.documentId === shown ? spot : null}
            share={share}
            setShare={setShare}
            onClose={() => setShown(null)}
          />
        )}
      </div>
    </div>
  );
}

type CaseTabsProps = {
  readonly view: CaseView;
  /** The same, as it may be read on the screen now. */
  readonly read: CaseView;
  readonly tab: CaseTab;
  /** What was found in one of its texts. */
  readonly note: CaseNote | null;
  /** A letter of it that was found while it is being written. */
  readonly draft: CaseDraft | null;
  readonly look: (documentId: string) => void;
};

function CaseTabs({ view, read, tab, note, draft, look }: CaseTabsProps) {
  const t = useT();
  const { go } = useRouter();
  const words = t.caseScreen;
  const choose = (chosen: string | null) => {
    const next = caseTabs.find((known) => known === chosen);
    if (next !== undefined) go({ screen: 'case', caseId: view.caseId, tab: next });
  };
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false} miw={0}>
      <Tabs.List aria-label={words.tabList} mb="lg">
        {caseTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {words.tabs[name]}
            {name === 'documents' && view.documents.length > 0 && ` (${view.documents.length})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="course">
        <CourseTab view={read} look={look} note={note} />
      </Tabs.Panel>
      <Tabs.Panel value="documents">
        <DocumentsTab view={view} look={look} />
      </Tabs.Panel>
      <Tabs.Panel value="parties">
        <PartiesTab view={read} />
      </Tabs.Panel>
      <Tabs.Panel value="letters">
        <LettersTab caseView={view} found={draft} />
      </Tabs.Panel>
      <Tabs.Panel value="dossier">
        <DossierTab caseView={view} />
      </Tabs.Panel>
      <Tabs.Panel value="log">
        <LogTab view={view} />
      </Tabs.Panel>
    </Tabs>
  );
}

type LookBesideProps = {
  readonly view: CaseView;
  readonly shown: string | null;
  readonly onShow: (documentId: string | null) => void;
};

/** While a form is filled in, any paper of the case can be laid beside it. */
function LookBeside({ view, shown, onShow }: LookBesideProps) {
  const t = useT();
  const { hidden } = useHideNames();
  const words = t.caseScreen.documents;
  const documents = view.documents.filter((d) => !d.destroyed && d.pages !== null);
  if (documents.length === 0) return null;
  return (
    <aside aria-label={words.beside}>
      <Select
        label={words.beside}
        value={shown}
        onChange={onShow}
        clearable
        clearButtonProps={{ 'aria-label': t.common.close }}
        placeholder={t.caseScreen.form.documentKnown}
        data={documents.map((d) => ({ value: d.documentId, label: documentTitle(d, view, hidden, t) }))}
      />
    </aside>
  );
}
