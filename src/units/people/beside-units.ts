import { compact, foldCharacter } from '../folded';
import { formOf } from '../forms/form';
import { isListMark } from '../marks/marks';
import { HAN_NAME, hasClearSurname, hasSurname } from '../words/surnames';
import { isPersonName, personIn } from './people';

/** Whether a word beside a unit, folded, is a person's name: of two characters only where the surname begins no other word. */
export function isPersonBeside(word: string): boolean {
  if (word.length < 2 || word.length > 12) return false;
  const name = personIn(word);
  if (name === null) return false;
  if (name !== word) return hasSurname(name) && isPersonName(name);
  if (!HAN_NAME.test(name)) return hasSurname(name) && formOf(name) !== 'unit';
  return name.length === 2 ? hasClearSurname(name) : hasSurname(name);
}

const CONTACT = /^(?:联系人|负责人|责任人|经办人)?:?/;
const PHONE = /[\d-]{7,}$/;

/** Whether a bracket behind a unit holds persons and nobody else: `（王晓明）`, `（局长王晓明、陈志强）`. */
export function namesPersons(inside: string): boolean {
  if (inside.length > 40) return false;
  const words = Array.from(inside, foldCharacter)
    .join('')
    .split(/\s{2,}|[、,;/\n]/u);
  return words.every((word) => isPersonBeside(compact(word).replace(CONTACT, '').replace(PHONE, '')));
}

/** Persons in a cell of units, where the column's header says that there are some. */
export function peopleAmongUnits(text: string): readonly string[] {
  const people: string[] = [];
  let word = '';
  for (const character of `${text}\n`) {
    if (!isListMark(character) && !/[\s()（）【】[\]]/u.test(character)) {
      word += character;
      continue;
    }
    const name = word.length <= 12 ? personIn(word) : null;
    if (name !== null && hasSurname(name) && formOf(name) !== 'unit' && formOf(name) !== 'collective')
      people.push(name);
    word = '';
  }
  return people;
}
