/** Knows the button from which a course leaves as a file of any form; refuses to know the forms. */
import { useMemo, useState } from 'react'
import { useDesk } from '../../desk/use-desk'
import type { CourseId } from '../../domain/course/course'
import { Button } from '../../ui/button'
import { courseForms } from './course-forms'
import { ExportDialog } from './export-dialog'

export function CourseFiles({ courseId }: { readonly courseId: CourseId }) {
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const forms = useMemo(() => courseForms(desk, courseId), [desk, courseId])
  return (
    <>
      <Button icon="save" onPress={() => setOpen(true)}>
        Files
      </Button>
      {isOpen && <ExportDialog title="Save this course as a file" forms={forms} onClose={() => setOpen(false)} />}
    </>
  )
}
