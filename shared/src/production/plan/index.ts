export { estimateTiming, estimateTimings } from './estimate.ts';
export type { PlanOptions } from './options.ts';
export { planShots, visibleFrames } from './plan-shots.ts';
export { checkPlan, type PlanRule, type Violation } from './check-plan.ts';
export { actionVerbs, firstMention, names, type ActionVerb } from './words.ts';
export { eyeHeight, headTop, walkStepsMs, WALK_SPEED } from './body.ts';
export { propHeight } from './prop-sizes.ts';
export { speechSpecFor, voiceTonicMidi } from './speech-spec.ts';
