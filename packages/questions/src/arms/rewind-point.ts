import type { Arm } from '../question.ts'

/** Not an arm beside a chain but what the chain hangs on, where it is not rewound to the draw. */
export const rewindPoint: Arm = {
  key: 'rewind-point',
  role: 'control',
  label: 'Rewind point',
  treatment: 'The whole network up to the step to which kept weights return.',
  controlOf: 'ticket',
}
