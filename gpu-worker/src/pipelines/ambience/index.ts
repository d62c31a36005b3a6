export * from './canvas.ts';
export { birdSong, crackle, fire } from './layers-nature.ts';
export { bellTone, creak, murmur } from './layers-human.ts';
export * from './provider.ts';
