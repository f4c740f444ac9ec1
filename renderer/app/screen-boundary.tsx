import { Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { useRouter } from './router.tsx';

type Props = { readonly children: ReactNode; readonly fallback: ReactNode; readonly place: string };

/** A bug in one screen leaves the menu and the lock button working; another screen starts afresh. */
class Boundary extends Component<Props, { readonly failedAt: string | null }> {
  override state: { readonly failedAt: string | null } = { failedAt: null };
  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }
  static getDerivedStateFromError(): { readonly failedAt: string | null } {
    return { failedAt: '' };
  }
  override render(): ReactNode {
    const { failedAt } = this.state;
    return failedAt !== null && (failedAt === '' || failedAt === this.props.place)
      ? this.props.fallback
      : this.props.children;
  }
}

export function ScreenBoundary({ children }: { readonly children: ReactNode }) {
  const { route } = useRouter();
  return (
    <Boundary place={JSON.stringify(route)} fallback={<ScreenFailed />}>
      {children}
    </Boundary>
  );
}

function ScreenFailed() {
  const t = useT();
  const { go } = useRouter();
  return (
    <Notice tone="late" title={t.failures.screenTitle} announce>
      <Stack align="flex-start">
        <Text>{t.failures.screenAdvice}</Text>
        <Button variant="default" onClick={() => go({ screen: 'today' })}>
          {t.navigation.today}
        </Button>
      </Stack>
    </Notice>
  );
}
