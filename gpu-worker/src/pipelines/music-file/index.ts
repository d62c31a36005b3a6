export { createMusicFileProvider } from './provider.ts';
