import { HANZI_DIGITS } from '../../texts/numerals';
import { chosen } from '../naming';
import {
  BLANK_LINE,
  type Paper,
  type PaperBlock,
  type PaperParagraph,
  type PaperSection,
  paragraph,
} from '../model';
import { imprint, masthead, signature, widthOf } from '../frame';
import { open, say } from '../words';
import { allSection, overdueSection, unitsSection } from './attachments';
import { type CircularContent, type CircularSource, contentOf } from './content';
import { goodItems } from './good';
import { overview } from './overview';
import { problems } from './problems';

/**
 * 督查通报 as a draft: every figure from the ledger; what a person has to judge is left open. Parts of it can be left out; the
 * headings are then numbered on.
 */
export function circularOf(source: CircularSource): Paper {
  const content = contentOf(source);
  const { choices, naming, period, asOf } = content;
  const { year, subject, office } = naming;
  const title = say('circular.title', { year, subject, period });
  const parts: { readonly title: string; readonly blocks: readonly PaperBlock[] }[] = [
    { title: say('overview'), blocks: overview(content) },
    ...(choices.withGood ? [{ title: say('good'), blocks: goodItems(content) }] : []),
    { title: say('problems'), blocks: problems(content) },
    { title: say('requirements'), blocks: requirements(content) },
  ];
  const attachments = attachmentsOf(content);
  const body: PaperBlock[] = [
    ...masthead(choices, naming, asOf),
    titleOf(content, title),
    BLANK_LINE,
    paragraph('addressee', addressees(content)),
    paragraph('body', intro(content)),
    ...parts.flatMap((part, index) => [
      paragraph('heading1', `${HANZI_DIGITS[index] ?? ''}、${part.title}`),
      ...part.blocks,
    ]),
    BLANK_LINE,
    ...attachments.map(({ name }, index) =>
      paragraph(
        'attachments',
        say(index === 0 ? 'attachments.first' : 'attachments.next', { number: index + 1, name }),
      ),
    ),
    BLANK_LINE,
    BLANK_LINE,
    ...signature(office, asOf),
  ];
  const sections: PaperSection[] = [
    { landscape: false, blocks: body },
    ...attachments.map(({ name, blocks }, index) => ({
      landscape: true,
      blocks: [
        paragraph('attachment', say('attachment', { number: index + 1 })),
        paragraph('title', name),
        ...blocks,
      ],
    })),
    { landscape: false, blocks: [imprint(choices, naming, asOf)] },
  ];
  return { title, author: naming.author, sections, latinFigures: choices.latinFigures };
}

/** So many characters of 2号 stand in a line. */
const TITLE_LINE = 20;

/** A title of two lines breaks before the period, where its first line holds what comes before. */
function titleOf({ period }: CircularContent, title: string): PaperParagraph {
  const first = widthOf(title.slice(0, title.lastIndexOf(period)));
  const breaks = widthOf(title) > TITLE_LINE && first <= TITLE_LINE && first >= widthOf(title) - first;
  return breaks ? { ...paragraph('title', title), first } : paragraph('title', title);
}

function addressees({ choices, naming: { level } }: CircularContent): string {
  return chosen(choices.addressees) ?? say('circular.addressees', { level });
}

function intro({ choices, naming: { level, year, subject }, period }: CircularContent): string {
  const basis = chosen(choices.basis) ?? open('open.basis');
  return say('circular.intro', { basis, level, year, subject, period });
}

function requirements({ choices, naming: { level } }: CircularContent): readonly PaperBlock[] {
  const own = choices.requirements.filter((text) => text.trim() !== '');
  const texts =
    own.length > 0 ? own : [say('requirements.1'), say('requirements.2'), say('requirements.3', { level })];
  // The last one goes with the signature, which is not to stand on a page of its own.
  return texts.map((text, at) => ({
    ...paragraph('body', text),
    ...(at === texts.length - 1 && { stays: true }),
  }));
}

interface Attachment {
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}

function attachmentsOf(content: CircularContent): readonly Attachment[] {
  return [
    { name: say('attachment.overdue'), blocks: overdueSection(content) },
    { name: say('attachment.units'), blocks: unitsSection(content) },
    ...(content.choices.withAll ? [{ name: say('attachment.all'), blocks: allSection(content) }] : []),
  ];
}
