/** Knows where a time of day would reach a screen or a sheet unworded; refuses to know how times are worded. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import ts from 'typescript'

/** The whole project as the compiler reads it, with these files more that are nowhere on the disk: each its path from the root, and what stands in it. */
export function programOf(configPath: string, more: Readonly<Record<string, string>>): ts.Program {
  const root = dirname(configPath)
  const config = ts.parseJsonConfigFileContent(ts.parseConfigFileTextToJson(configPath, readFileSync(configPath, 'utf8')).config, ts.sys, root)
  const invented = new Map(Object.entries(more).map(([path, code]) => [`${root}/${path}`, code]))
  const host = ts.createCompilerHost(config.options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (path, options, ...rest) => {
    const code = invented.get(path)
    return code === undefined ? read(path, options, ...rest) : ts.createSourceFile(path, code, options, true)
  }
  const shown = config.fileNames.filter((path) => path.startsWith(`${root}/src/`))
  return ts.createProgram([...shown, ...invented.keys()], config.options, host)
}

/** Every place in these files at which a value of type ClockTime stands in a template or between tags: `path:line`. */
export function rawTimesIn(program: ts.Program, isLookedAt: (path: string) => boolean): readonly string[] {
  const checker = program.getTypeChecker()
  const found: string[] = []
  const isTime = (type: ts.Type): boolean => type.aliasSymbol?.name === 'ClockTime' || (type.isUnion() && type.types.some(isTime))
  const look = (node: ts.Node): void => {
    const shown = shownIn(node)
    if (shown !== undefined && isTime(checker.getTypeAtLocation(shown))) {
      const file = node.getSourceFile()
      found.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(shown.getStart()).line + 1}`)
    }
    ts.forEachChild(node, look)
  }
  for (const file of program.getSourceFiles()) if (isLookedAt(file.fileName)) look(file)
  return found
}

/** What a template or the space between tags puts into words, where the node is one of those places. */
function shownIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isTemplateSpan(node)) return node.expression
  const isBetweenTags = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))
  return isBetweenTags ? node.expression : undefined
}
