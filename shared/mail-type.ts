/** Whether a file of this type is a message. */
export const isMailType = (mime: string): boolean => mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook';
