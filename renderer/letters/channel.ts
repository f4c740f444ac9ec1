import { sendChannels } from '../../shared/procedure/fact.ts';

/** The way a letter was sent, of which a case keeps the bare word. */
export const sendChannelOf = (channel: string): (typeof sendChannels)[number] =>
  sendChannels.find((known) => known === channel) ?? 'post';
