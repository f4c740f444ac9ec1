/** Where a message is shown as it was sent: fixed files of the program on a site of their own, which never hold a word of it. */

/** Another site than the window's, so that markup is parsed in a process without complaints. */
export const mailOrigin = 'https://bericht.invalid';
const folder = '/message/';

/** The frame in the window: cleans what it is given, and puts it on the sheet. */
export const framePage = `${mailOrigin}${folder}index.html`;
/** The frame inside that one, in which no script runs at all. */
export const sheetPage = `${mailOrigin}${folder}sheet.html`;

/** Whether a path is one of the messages' site; all others are the window's. */
export const isFramePath = (path: string): boolean => path.startsWith(folder);
