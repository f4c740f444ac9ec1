import { notifications, notificationsStore } from '@mantine/notifications';
import { messagesByLanguage } from '../i18n/language.ts';

const id = 'done';
const shownMs = 6000;

/**
 * Says that something was done. A newer message stands where the one before it stood: beside it would be two, and taking that
 * one away first would draw the window once more.
 */
export function sayDone(message: string): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
  const closeButtonProps = { 'aria-label': messagesByLanguage[language].common.close };
  const standing = notificationsStore.getState().notifications.find((one) => one.id === id);
  // Another time to stay starts counting anew; the same one would go on where it was.
  const autoClose = standing?.autoClose === shownMs ? shownMs + 1 : shownMs;
  if (standing === undefined) notifications.show({ id, message, closeButtonProps, autoClose });
  else notifications.update({ id, message, closeButtonProps, autoClose });
}
