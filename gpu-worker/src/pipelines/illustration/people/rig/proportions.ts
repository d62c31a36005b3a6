import type { Look } from '@film-studio/shared/production';
import { clamp, lerp } from './geometry.ts';

/** Lengths of a body in metres, measured when it stands straight. Half widths are those of the front view. */
export type Proportions = {
  readonly height: number;
  /** Chin to crown of the skull, without hair. */
  readonly head: number;
  readonly neck: number;
  readonly neckHalf: number;
  readonly shoulderHalf: number;
  readonly chestHalf: number;
  readonly waistHalf: number;
  readonly hipHalf: number;
  /** Depth of the trunk against its width. */
  readonly depthRatio: number;
  /** Hip joints to shoulder line. */
  readonly torso: number;
  readonly hipHeight: number;
  readonly ankleHeight: number;
  readonly thigh: number;
  readonly shin: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly hand: number;
  readonly foot: number;
  readonly armRadius: number;
  readonly legRadius: number;
  /** 1 at five years … 0 grown up. */
  readonly childness: number;
  /** 0 up to about 55 … 1 at ninety. */
  readonly frailty: number;
  /** Bust for feminine looks, 0–1; belly for heavy ones and with age. */
  readonly bust: number;
  readonly belly: number;
  /** −1 feminine, 0 androgynous, 1 masculine. */
  readonly gender: number;
};

const GENDER = { feminine: -1, androgynous: 0, masculine: 1 } as const;
/** Trunk width, limb thickness, belly. */
const BUILD = {
  slight: { trunk: 0.9, limb: 0.86, belly: 0 },
  average: { trunk: 1, limb: 1, belly: 0 },
  broad: { trunk: 1.13, limb: 1.16, belly: 0.1 },
  heavy: { trunk: 1.27, limb: 1.3, belly: 0.85 },
} as const;

/** Heads in a body: about 4.1 at five years, 5.7 from eighteen on. Stylised: a living adult has 7.5. */
function headsTall(age: number): number {
  return age >= 18 ? 5.7 - 0.3 * clamp((age - 60) / 30, 0, 1) : lerp(4.1, 5.7, Math.pow((age - 5) / 13, 0.85));
}

/** Thickness of the limbs and how much of the trunk stands out, from build, age and gender. */
function volumes(
  look: Look,
  gender: number,
  childness: number,
  frailty: number,
): Pick<Proportions, 'armRadius' | 'legRadius' | 'bust' | 'belly'> {
  const height = look.heightCentimetres / 100;
  const build = BUILD[look.build];
  const paunch = look.ageYears > 40 && gender > 0 ? 0.12 : 0;
  return {
    armRadius: height * lerp(0.0255 + 0.003 * gender, 0.026, childness) * build.limb,
    legRadius: height * lerp(0.045, 0.042, childness) * build.limb,
    bust: gender < -0.3 && look.ageYears > 13 ? -gender * (build.belly > 0.5 ? 1.1 : 0.8) : 0,
    belly: build.belly + 0.25 * frailty + paunch,
  };
}

/** The body of a look. Heights are true to the look; shapes are stylised. */
export function measure(look: Look): Proportions {
  const height = look.heightCentimetres / 100;
  const age = look.ageYears;
  const childness = clamp((18 - age) / 13, 0, 1);
  const frailty = clamp((age - 55) / 35, 0, 1);
  const gender = GENDER[look.genderPresentation] * (1 - 0.85 * childness);
  const build = BUILD[look.build];
  const head = height / headsTall(age);
  const neck = head * lerp(0.2, 0.1, childness) * (1 - 0.3 * frailty);
  const hipHeight = height * lerp(0.475, 0.415, childness);
  const torso = height - head - neck - hipHeight;
  const ankleHeight = height * 0.042;
  const leg = (hipHeight - ankleHeight) * 1.004;
  const trunk = build.trunk * height;
  const shoulder = lerp(0.128 + 0.013 * gender, 0.108, childness);
  return {
    height,
    head,
    neck,
    torso,
    hipHeight,
    ankleHeight,
    childness,
    frailty,
    gender,
    neckHalf: head * lerp(0.19 + 0.035 * gender, 0.16, childness) * Math.sqrt(build.limb),
    shoulderHalf: shoulder * trunk * (1 - 0.06 * frailty),
    chestHalf: lerp(0.094 + 0.009 * gender, 0.084, childness) * trunk,
    waistHalf: lerp(0.074 + 0.009 * gender, 0.078, childness) * trunk * (1 + 0.42 * build.belly) * (1 + 0.1 * frailty),
    hipHalf: lerp(0.088 - 0.006 * gender, 0.08, childness) * trunk * (1 + 0.12 * build.belly),
    depthRatio: 0.66 + 0.16 * build.belly,
    thigh: leg * 0.5,
    shin: leg * 0.5,
    upperArm: height * lerp(0.158, 0.142, childness),
    foreArm: height * lerp(0.145, 0.13, childness),
    hand: height * lerp(0.088, 0.082, childness),
    foot: height * 0.145,
    ...volumes(look, gender, childness, frailty),
  };
}
