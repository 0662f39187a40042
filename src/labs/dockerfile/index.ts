export { rows } from './goals.ts';
export { model } from './model.ts';
