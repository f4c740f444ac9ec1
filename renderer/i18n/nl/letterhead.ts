/** Instellingen: how letters look at the top. */
export const letterhead = {
  title: 'Briefhoofd',
  intro: 'Uw logo en kleur staan boven elke brief. Brieven die al definitief zijn, veranderen niet.',
  logo: 'Logo',
  logoAlt: 'Uw logo',
  choose: 'Kies een logo',
  chooseOther: 'Kies een ander logo',
  remove: 'Haal het logo weg',
  notAPicture: 'Dit bestand is geen afbeelding. Kies een logo als PNG of JPEG.',
  colour: 'Kleur',
  colourHelp: 'De kleurcode uit uw huisstijl: een # en zes cijfers of letters a tot en met f, zoals #0b5a5f.',
  colourWrong: 'Dit is geen kleurcode. Typ een # en zes cijfers of letters a tot en met f.',
  tooLight: 'Deze kleur is op wit papier slecht te lezen. Kies een donkerder kleur.',
  save: 'Bewaar kleur',
};
