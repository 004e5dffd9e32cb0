export { errorRows, known, receiptFor, rowFor, type Table } from './error-table';
export { fieldsOf, listOf, textOf, type Fields } from './fields';
export { refusal, taken, takenAs, unlisted } from './refusal';
