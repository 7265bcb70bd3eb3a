export default {
  'plan.nothing': 'Nothing to change.',
  'plan.put-sheet': 'Create or rebuild the sheet “{sheet}”, {rows} rows.',
  'plan.remove-sheet.report': 'Delete the check report made by this tool.',
  'plan.remove-sheet.ledger': 'Delete the ledger made by this tool.',
  'plan.remove-sheet.index': 'Delete the index of units made by this tool.',
  'plan.remove-sheet.unit': 'Delete the unit sheet made by this tool.',
  'plan.remove-sheet.summary': 'Delete the summary made by this tool.',
  'plan.remove-sheet.keyed': 'Delete the sheet “{key}” made by this tool.',
  'plan.lay-highlights':
    'Lay {count} marks over “{sheet}” (conditional formats; cells and their formats stay as they are): {where}',
  'plan.clear-highlights': 'Clear all marks of this tool from “{sheet}”.',
  'plan.add-column': 'Write notes into the empty column {column} of “{sheet}”, {count} cells.',
  'plan.remove-column': 'Delete the column of notes that this tool added to “{sheet}”.',
  'plan.set-cell': 'Change {cell} of “{sheet}” from “{before}” to “{after}”.',
  'plan.set-cell.more': '{count} more cells of “{sheet}” change.',
  'plan.store-settings': 'Keep the settings in this workbook.',
  'plan.remove-settings': 'Delete the settings kept in this workbook.',
};
