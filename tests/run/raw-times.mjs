/** Knows how a time of day is caught that would reach a screen or a sheet unworded; refuses to know how times are worded. */

/** `09:00` is how a time is kept. How it reads is chosen on each device, so all of them go through `ui/wording/format`. */
/** @type {import('eslint').Rule.RuleModule} */
export const rawTimes = {
  meta: { type: 'problem', schema: [], messages: { raw: 'A time is worded by `clockTime` or `timeSpan` of ui/wording/format.' } },
  create(context) {
    const typesOf = /** @type {{ getTypeAtLocation: (node: unknown) => import('typescript').Type }} */ (context.sourceCode.parserServices)
    /** @type {(type: import('typescript').Type) => boolean} */
    const isTime = (type) => type.aliasSymbol?.name === 'ClockTime' || (type.isUnion() && type.types.some(isTime))
    return {
      'TemplateLiteral > .expressions, :matches(JSXElement, JSXFragment) > JSXExpressionContainer > .expression'(/** @type {import('eslint').Rule.Node} */ node) {
        if (isTime(typesOf.getTypeAtLocation(node))) context.report({ node, messageId: 'raw' })
      },
    }
  },
}
