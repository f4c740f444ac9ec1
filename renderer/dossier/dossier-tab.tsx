import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { planDossier } from '../../shared/contract/dossier.ts';
import type { CaseView } from '../case/use-case.ts';
import { useAsk } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { DocumentViewer } from '../viewer/document-viewer.tsx';
import { BuildDossier } from './build-dossier.tsx';
import { CheckDossier } from './check-dossier.tsx';
import './dossier.css';
import { DossierHolders } from './dossier-holders.tsx';
import { DossierVersions } from './dossier-versions.tsx';
import { OpenExport } from './open-export.tsx';
import { useEndOfPreview } from './use-preview.ts';

/** What is open beside the plan: an exhibit, or a version of the dossier itself. */
export type Shown = {
  readonly documentId: string;
  readonly title: string;
  readonly pages: number;
  /** Of what it was made, when it is only a preview. */
  readonly preview?: string;
};

/** Everything of one case at once, for whoever goes on with it elsewhere. */
function OpenExportOfCase({ caseId }: { readonly caseId: string }) {
  const words = useT().openExport;
  return (
    <section aria-labelledby="open-export">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="open-export">
          {words.caseTitle}
        </Title>
        <Text>{words.caseIntro}</Text>
        <OpenExport caseId={caseId} />
      </Stack>
    </section>
  );
}

/** The dossier for the committee: see what goes in, make it, look it over, hand it over, and know who has it. */
export function DossierTab({ caseView }: { readonly caseView: CaseView }) {
  const t = useT();
  const [shown, setShown] = useState<Shown | null>(null);
  const previewed = shown?.preview ?? null;
  useEndOfPreview(previewed === null ? null : (shown?.documentId ?? null));
  const { data: plan, error, refetch } = useAsk(planDossier, { caseId: caseView.caseId });
  return (
    <div className="kluis-dossier" data-beside={shown !== null || undefined}>
      <Stack gap="lg" miw={0}>
        {error !== null && <ErrorNotice failure={error.failure} onRetry={() => void refetch()} />}
        {plan !== undefined && (
          <>
            <BuildDossier caseView={caseView} plan={plan} previewed={previewed} onShow={setShown} />
            <DossierVersions caseView={caseView} versions={plan.versions} onShow={setShown} />
            <DossierHolders caseView={caseView} versions={plan.versions} />
            <CheckDossier />
            <OpenExportOfCase caseId={caseView.caseId} />
          </>
        )}
      </Stack>
      {shown !== null && (
        <div className="kluis-dossier-viewer">
          {previewed !== null && (
            <Notice tone="calm" announce>
              {t.dossier.preview.note}
            </Notice>
          )}
          <DocumentViewer
            documentId={shown.documentId}
            title={shown.title}
            pages={shown.pages}
            mime="application/pdf"
            lookOnly={previewed !== null}
            onClose={() => setShown(null)}
          />
        </div>
      )}
      {plan === undefined && error === null && <span role="status">{t.common.loading}</span>}
    </div>
  );
}
