import { appPing } from '../../../shared/contract/app.ts';
import { beforeOpening, type Handler } from '../handler.ts';

export const appHandlers: readonly Handler[] = [
  beforeOpening(appPing)((_input, { ports }) => ({ locale: ports.locale })),
];
