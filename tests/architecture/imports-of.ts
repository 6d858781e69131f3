/** Knows every way in which one file can name another; refuses to know whether it may. */
import ts from 'typescript'

/** The addresses a TypeScript file names: imports of values and types, lazy imports, re-exports, workers. */
export function importsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []

  const visit = (node: ts.Node): void => {
    const named = namedBy(node)
    if (named !== undefined) found.push(named)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The addresses a style sheet names. */
export function styleImportsOf(text: string): readonly string[] {
  const named = /@import\s+(?:url\()?["']([^"']+)["']|composes:[^;]*from\s+["']([^"']+)["']/g
  return [...text.matchAll(named)].map(([, imported, composed]) => imported ?? composed ?? '')
}

/** Whether every statement only hands on what another file exports. */
export function isBarrel(path: string, text: string): boolean {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier)
}

/** What a pure file must not reach for, as it stands in the text: the clock, chance, fresh ids. */
export function impureCallsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []

  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) found.push('new Date()')
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') found.push('Date()')
    if (ts.isPropertyAccessExpression(node) && impure.has(node.getText())) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const impure = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
])

function namedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined
  if (ts.isCallExpression(node)) {
    const lazy = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'
    return lazy ? (textOf(node.arguments[0]) ?? 'an address that is computed') : undefined
  }
  const isAddress = ts.isNewExpression(node) && node.expression.getText() === 'URL'
  return isAddress && node.arguments?.[1]?.getText() === 'import.meta.url' ? textOf(node.arguments[0]) : undefined
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}
