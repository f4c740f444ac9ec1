/** The vault to practise in. */
export const practice = {
  mark: 'Oefening',
  begin: 'Oefenen met verzonnen klachten',
  beginHelp:
    'Probeer alles uit zonder dat het echt is: een kluis met vijftien verzonnen klachten, in elke stand van de procedure. Uw eigen kluis gaat eerst op slot.',
  title: 'Oefenkluis',
  intro:
    'Hier oefent u met verzonnen klachten van Coachpunt De Linde, een organisatie die niet bestaat. U kunt niets stukmaken. Voer hier geen echte klacht in: de oefenkluis heeft geen geheime wachtwoordzin en er komt geen reservekopie van.',
  making: 'De oefenkluis wordt gemaakt. Dit duurt een halve minuut …',
  goOn: 'Verder oefenen',
  short: 'Oefenkluis: alles hier is verzonnen.',
  bar: 'Voer hier geen echte klacht in.',
  stop: 'Stoppen met oefenen',
  discard: 'Oefenkluis weggooien',
  discardConsequence:
    'Alles wat u in de oefenkluis deed, is dan weg. Uw eigen kluis blijft zoals die is. U kunt later opnieuw beginnen.',
  otherPassphrase:
    'De wachtwoordzin van de oefenkluis is veranderd. Gooi de oefenkluis weg en begin opnieuw, dan is alles weer zoals het was.',
};
