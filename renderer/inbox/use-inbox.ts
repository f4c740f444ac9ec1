import { inboxOverview } from '../../shared/contract/inbox.ts';
import { useAsk } from '../client/queries.ts';

/** What lies in the Postbak; asked for by screen, menu and Vandaag alike, so that it is fetched once. */
export const useInbox = () => useAsk(inboxOverview, {}).data;
