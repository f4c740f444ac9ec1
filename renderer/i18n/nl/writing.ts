/** The buttons above a text. */
export const writing = {
  toolbar: 'Opmaak',
  strong: 'Vet (Ctrl+B)',
  emphasis: 'Cursief (Ctrl+I)',
  heading: 'Kopje',
  bullets: 'Opsomming',
  numbers: 'Genummerde lijst',
  undo: 'Ongedaan maken (Ctrl+Z)',
  redo: 'Opnieuw (Ctrl+Y)',
};
