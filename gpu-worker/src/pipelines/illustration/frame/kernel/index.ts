export {
  Kernel,
  frameBytes,
  type ColourMatrix,
  type Frame,
  type PixelBox,
  type Placement,
  type Plate,
} from './kernel.ts';
export { KernelMemory, type Block } from './memory.ts';
