import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

/**
 * The little Markdown that our own pages are written in, as React elements: headings, paragraphs, lists and `code`.
 * Nothing is ever inserted as HTML.
 */
export function PlainMarkdown({ text }: { text: string }) {
  const classes = useStyles();
  return text.split(/\n{2,}/).map((block, index) => {
    const lines = block.trim().split('\n');
    const [first = ''] = lines;
    if (first === '') return null;
    const heading = /^(#{1,3})\s+(.*)$/.exec(first);
    if (heading) {
      const Heading = heading[1] === '#' ? 'h2' : 'h3';
      return (
        <Heading key={index} className={classes[Heading]}>
          <Inline text={heading[2] ?? ''} />
        </Heading>
      );
    }
    if (lines.every((line) => line.startsWith('- '))) {
      return (
        <ul key={index} className={classes.list}>
          {lines.map((line, at) => (
            <li key={at}>
              <Inline text={line.slice(2)} />
            </li>
          ))}
        </ul>
      );
    }
    return (
      <p key={index} className={classes.paragraph}>
        <Inline text={lines.join('\n')} />
      </p>
    );
  });
}

/** `code` between backticks; everything else is text. */
function Inline({ text }: { text: string }) {
  const classes = useStyles();
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} className={classes.code}>
        {part}
      </code>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

const useStyles = makeStyles({
  h2: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  h3: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  paragraph: { margin: '0 0 8px', lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  list: { margin: '0 0 8px', paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
