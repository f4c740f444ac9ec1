const prefix = 'intake:';

/** The key under which an unregistered complaint is kept, and back: null for drafts of other forms. */
export const intakeDraftKey = (draftId: string): string => `${prefix}${draftId}`;
export const intakeDraftId = (key: string): string | null => (key.startsWith(prefix) ? key.slice(prefix.length) : null);
