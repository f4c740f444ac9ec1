import type { Json } from '../../../shared/json.ts';
import { CaseInput } from '../../components/case-input.tsx';
import type { Path } from './field.ts';
import { useStepForm } from './form-context.ts';

type OtherCaseInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly value: Json;
};

/** Another complaint of this vault than the one whose form this is. */
export function OtherCaseInput({ label, help, path }: OtherCaseInputProps) {
  const { view, answer, problem } = useStepForm();
  return (
    <CaseInput
      label={label}
      {...(help === undefined ? {} : { help })}
      error={problem(path)}
      except={view.caseId}
      onChoose={(caseId) => answer(path, caseId)}
    />
  );
}
