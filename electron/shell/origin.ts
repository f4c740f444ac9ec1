/** The one origin of the window. `.invalid` can never be registered; a made-up scheme would not open in every host. */
export const appOrigin = 'https://kluis.invalid';
/** Of the frame that shows a message. Another site than the window's, so that its markup is parsed in a process without complaints. */
export const mailOrigin = 'https://bericht.invalid';
