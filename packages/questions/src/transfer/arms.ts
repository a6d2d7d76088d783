import type { Arm } from '../question.ts'

export const arms: readonly Arm[] = [
  {
    key: 'transferred',
    role: 'treatment',
    label: 'Transferred ticket',
    treatment:
      'The mask found on the source, its weights at the same initial values, trained on the target.',
    controlOf: null,
  },
  {
    key: 'own-ticket',
    role: 'control',
    label: 'Own ticket',
    treatment: 'A ticket found on the target itself, from the same initial weights.',
    controlOf: 'transferred',
  },
  {
    key: 'random-reinit',
    role: 'control',
    label: 'Re-initialised',
    treatment: 'The mask found on the source with its weights drawn anew, trained on the target.',
    controlOf: 'transferred',
  },
  {
    key: 'random-mask',
    role: 'control',
    label: 'Random mask',
    treatment:
      'As many weights of each layer as the ticket of the source, at random, from the same start.',
    controlOf: 'transferred',
  },
  {
    key: 'signs',
    role: 'control',
    label: 'Mask and signs',
    treatment: 'The mask found on the source; of its initial weights the signs alone.',
    controlOf: 'transferred',
  },
  {
    key: 'fine-tune',
    role: 'control',
    label: 'Fine-tuned',
    treatment: 'The ticket as it ended on the source, biases too, trained on the target.',
    controlOf: 'transferred',
  },
  {
    key: 'source',
    role: 'treatment',
    label: 'Source',
    treatment: 'The line of pruned rounds on the source in which the ticket is found.',
    controlOf: null,
  },
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network on the target: round 0 of its own ticket.',
    controlOf: 'transferred',
  },
]
