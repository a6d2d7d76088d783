import {
  parseSpecification,
  type QuestionKey,
  type Specification,
  type SpecificationOf,
} from '@lottery/questions'

/** Specifications of one question, or of one of its modes, from what all of a test's have in common. */
export const specificationsFrom =
  <Asked extends Specification>(
    written: object,
    isAsked: (specification: Specification) => specification is Asked,
  ) =>
  (extra: object = {}): Asked => {
    const { specification, problems } = parseSpecification({ ...written, ...extra })
    if (!specification || !isAsked(specification)) throw new Error(JSON.stringify(problems))
    return specification
  }

export const asks =
  <Key extends QuestionKey>(key: Key) =>
  (specification: Specification): specification is SpecificationOf<Key> =>
    specification.question === key

/** What is refused of the same with something else in it: field, value and fix of each problem. */
export const problemsFrom = (written: object) => (extra: object) =>
  parseSpecification({ ...written, ...extra }).problems.map(({ field, value, fix }) => [
    field,
    value,
    fix,
  ])
