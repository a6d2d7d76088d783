import type { Arm } from '../question.ts'

/** Masks whose build is told, by the arm that they are drawn as. */
export const builtMasks = ['ticket', 'random-mask', 'initial-magnitude'] as const
export type BuiltMask = (typeof builtMasks)[number]
/** What is measured of each. */
export const builds = ['degrees', 'paths', 'input-map'] as const
export type Build = (typeof builds)[number]

/** Masks that the ticket's is laid over. */
export const partners = ['one-shot', 'initial-magnitude', 'other-seed', 'random-mask'] as const
export type Partner = (typeof partners)[number]

/** Where a measurement is placed: it belongs to no run. */
export const buildArm = (build: Build, mask: BuiltMask): string => `${build}/${mask}`
export const overlapArm = (partner: Partner): string => `overlap/${partner}`

/** Only masks, which nothing is trained under. */
export const maskArms: readonly Arm[] = [
  {
    key: 'random-mask',
    role: 'control',
    label: 'Random masks',
    treatment: 'As many weights of each layer as the ticket, at random; not trained.',
    controlOf: 'ticket',
  },
  {
    key: 'initial-magnitude',
    role: 'control',
    label: 'Initial magnitude',
    treatment: 'As many weights as the ticket in all, those that began largest; not trained.',
    controlOf: 'ticket',
  },
  {
    key: 'one-shot',
    role: 'control',
    label: 'Pruned once',
    treatment: 'What is left when the dense network is pruned to the count at once; not trained.',
    controlOf: 'ticket',
  },
  {
    key: 'other-seed',
    role: 'control',
    label: 'Another seed',
    treatment: 'The ticket of the next replicate, of another start, order and split.',
    controlOf: 'ticket',
  },
]
