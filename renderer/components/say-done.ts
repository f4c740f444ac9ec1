import { notifications } from '@mantine/notifications';

/** Says that something was done. The newest takes the place of older ones: at most a few are shown, and it would wait its turn. */
export function sayDone(message: string): void {
  notifications.clean();
  notifications.show({ message });
}
