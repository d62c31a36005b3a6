export { drawProp, drawThing } from './draw-prop.ts';
export { propHeight, resolveNoun } from './resolve.ts';
export { isPlaceItself } from './place-words.ts';
