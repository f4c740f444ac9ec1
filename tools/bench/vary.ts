/** The same scripts about other people: names and subjects drawn from lists, the same for the same number. */
import type { ExampleCase } from '../../electron/core/practice/script.ts';

const givenNames =
  'Aisha Bart Carolien Dirk Esra Femke Gijs Hatice Ivo Jasmijn Koen Lotte Mohamed Nienke Otto Petra Quirijn Rosa Stefan Tess Usha Vera Willem Xavi Yara Zeynep'.split(
    ' ',
  );
const familyNames =
  'Aalbers Bos Claassen Dijkstra Engelen Faber Gerritsen Hofman Ibrahimi Jonker Koster Lammers Mulder Nijhuis Osman Pronk Reinders Sanders Tuinman Uysal Verhoeven Wolters Yilmaz Zijlstra'.split(
    ' ',
  );
const subjects = [
  'Toon van de trainer tijdens een oefening',
  'Factuur voor een afgezegde module',
  'Beoordeling zonder uitleg',
  'Afspraak vergeten',
  'Groep te groot',
  'Studiemateriaal niet ontvangen',
  'Privacy in een gedeelde map',
  'Ruimte niet toegankelijk',
  'Lang wachten op antwoord',
  'Coachtraject plotseling gestopt',
];
const places = ['Utrecht', 'Zwolle', 'Breda', 'Assen', 'Almere', 'Venlo', 'Gouda', 'Hoorn'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** `index` chooses the people and the subject. */
export function vary(script: ExampleCase, index: number): ExampleCase {
  let person = index;
  const summary = script.steps[0]?.command;
  const summaryId = summary?.type === 'registerComplaint' ? summary.summary : '';
  return {
    ...script,
    steps: script.steps.map((step) => ({
      ...step,
      texts: step.texts.map((text) =>
        text.id === summaryId ? { ...text, body: `${pick(subjects, index)} in ${pick(places, index >> 3)}` } : text,
      ),
      people: step.people.map(({ id, person: of }) => {
        person += 7;
        return {
          id,
          person: {
            ...of,
            givenName: pick(givenNames, person),
            familyName: pick(familyNames, person * 5 + (index >> 4)),
          },
        };
      }),
    })),
  };
}
