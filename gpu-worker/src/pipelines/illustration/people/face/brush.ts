import type { MetreContext } from '../../contract.ts';
import type { FaceMap } from '../head/face-map.ts';
import type { Model } from '../model.ts';
import type { FacePose } from '../rig/pose.ts';

/** What every part of the face draws with; the context is in head units. */
export type FaceBrush = {
  readonly c: MetreContext;
  readonly model: Model;
  readonly map: FaceMap;
  readonly face: FacePose;
};
