/** Word files that cannot be read: what happened, and what to do next. */
export default {
  'word.not-docx':
    'This is not a Word document (it looks like: {found}). Open it in Word or WPS, save it as .docx and try again',
  'word.old-word':
    'This is an old Word or WPS document (.doc, .wps). Open it in Word or WPS, save it as .docx and try again',
  'word.encrypted':
    'The document has a password to open it. Take it off in Word, save as .docx and try again',
  'word.damaged':
    'The document is damaged or incomplete. Copy or download it again; if Word opens it, save it as .docx and try again',
  'word.too-large':
    'The document unpacks to too much to be read safely. Keep only the part that is needed, save as .docx and try again',
};
