/** Who the invented vault belongs to. */
export const exampleDirector = 'Marijke Bakker';
export const exampleColleague = 'Joris van Eijk';
export const exampleOrganisation = 'Coachpunt De Linde';
export const examplePassphrase = 'vier groene fietsen bij de linde';

/** Across every page that comes out of the vault to practise in. */
export const practiceMark = 'OEFENING: ALLES IS VERZONNEN';
