import { useEffect, useState } from 'react';
import type { Route } from '../app/route.ts';
import { useRouter } from '../app/router.tsx';
import { newId } from './intake-context.tsx';
import { IntakeDesk } from './intake-desk.tsx';
import { Registered, type RegisteredCase } from './registered.tsx';

type IntakeScreenProps = { readonly route: Extract<Route, { readonly screen: 'intake' }> };

/** 'Nieuwe klacht': from the envelope to a number. The draft's id is in the route, so that going back finds it again. */
export function IntakeScreen({ route }: IntakeScreenProps) {
  const { go } = useRouter();
  const [fresh] = useState(newId);
  const draftId = route.draftId ?? fresh;
  const named = route.draftId !== undefined;
  const [registered, setRegistered] = useState<{ readonly draftId: string; readonly as: RegisteredCase } | null>(null);
  useEffect(() => {
    if (!named) go({ screen: 'intake', draftId });
  }, [named, draftId, go]);

  return registered?.draftId === draftId ? (
    <Registered {...registered.as} />
  ) : (
    <IntakeDesk key={draftId} draftId={draftId} onRegistered={(as) => setRegistered({ draftId, as })} />
  );
}
