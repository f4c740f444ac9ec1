import { notifications } from '@mantine/notifications';
import { messagesByLanguage } from '../i18n/language.ts';

/** Says that something was done. The newest takes the place of older ones: at most a few are shown, and it would wait its turn. */
export function sayDone(message: string): void {
  notifications.clean();
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const closeButtonProps = { 'aria-label': messagesByLanguage[language].common.close };
  notifications.show({ message, closeButtonProps });
}
