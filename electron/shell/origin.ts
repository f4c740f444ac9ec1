/** The one origin of the window. `.invalid` can never be registered; a made-up scheme would not open in every host. */
export const appOrigin = 'https://kluis.invalid';
