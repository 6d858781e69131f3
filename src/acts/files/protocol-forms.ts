/** Knows the forms in which a protocol leaves as a file; refuses to know how any is written. */
import type { Protocol } from '../../domain/protocol/protocol'
import type { FileForm } from './file-form'
import { notFetched } from './refused'
import { unseenSentence } from './unseen-words'

type Files = typeof import('../../desk/files/protocol-files')

const toldOfAnybody = 'No patient and no dates: the protocol alone, with what it says of indication, substance and sources.'

export function protocolForms(protocol: Protocol): readonly [FileForm, FileForm] {
  return [
    {
      id: 'usdm',
      name: 'USDM study',
      use: 'For study software: CDISC’s Unified Study Definitions Model, version 4.',
      fileName: 'protocol.usdm.json',
      mediaType: 'application/json',
      choices: [],
      tells: () => [
        toldOfAnybody,
        unseenSentence(protocol),
        'USDM asks for some things that a protocol here does not say, such as an arm, whom a study takes, and where and by what means people meet. They are filled in and marked as not stated.',
      ],
      make: made((files) => files.usdmOf(protocol)),
    },
    {
      id: 'protocol',
      name: 'Protocol of this app',
      use: 'To open it in this app elsewhere, or to change it in an editor.',
      fileName: 'protocol.json',
      mediaType: 'application/json',
      choices: [],
      tells: () => [toldOfAnybody, 'Everything the protocol holds, as the app reads it.'],
      make: made((files) => files.protocolText(protocol)),
    },
  ]
}

function made(write: (files: Files) => string): FileForm['make'] {
  return async () => {
    const files = await import('../../desk/files/protocol-files').catch(() => null)
    if (files === null) return notFetched()
    return { made: 'file', text: write(files) }
  }
}
