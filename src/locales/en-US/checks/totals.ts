export default {
  'checks.stated-tasks': 'The table states {stated} tasks; {counted} were counted.',
  'checks.stated-tasks.title': 'Number of tasks does not add up',
  'checks.stated-tasks.why':
    'The total heads the notice: a wrong one is seen first, and may mean that a task was lost.',
  'checks.stated-tasks.suggestion':
    'Look for lost tasks and repeated numbers; if the tasks are right, correct the total.',

  'checks.stated-indicators':
    'The table states {stated} indicators; {counted} were counted. Other ways of counting do not give the stated figure either: numbered top items alone {numbered}, top items with unnumbered cells {topLevel}, numbers of every level {allMarks}.',
  'checks.stated-indicators.title': 'Number of indicators does not add up',
  'checks.stated-indicators.numbered':
    'The table states {stated} indicators; {counted} were counted. Numbered top items alone ({numbered}) give the stated figure: unnumbered cells were left out and ①②③ not counted apart.',
  'checks.stated-indicators.topLevel':
    'The table states {stated} indicators; {counted} were counted. Top items alone ({topLevel}) give the stated figure: ①②③ were not counted apart.',
  'checks.stated-indicators.allMarks':
    'The table states {stated} indicators; {counted} were counted. Numbers of every level ({allMarks}) give the stated figure: items that only introduce ①②③ were counted too.',
  'checks.stated-indicators.why':
    'The number of indicators is the base of the whole year’s follow-up: every completion rate depends on it.',
  'checks.stated-indicators.suggestion':
    'The rule: ①②③ count one each instead of the item that introduces them; a cell without numbers counts one. If nothing is missing, correct the total.',

  'checks.stated-section': '“{section}” states {stated} tasks; it has {counted}.',
  'checks.stated-section.title': 'Number of tasks in a section does not add up',
  'checks.stated-section.why':
    'The sections’ figures no longer add up to the total, and a task of this section may have been lost.',
  'checks.stated-section.suggestion':
    'Look for a lost task in this section; if there is none, correct the figure.',
};
