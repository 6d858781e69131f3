/** Knows which page stands at which address, and the frame around them; refuses to know what pages show. */
import { Suspense, lazy } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import type { Desk } from '../desk/desk'
import { DeskProvider } from '../desk/desk-provider'
import { ToastRegion } from '../ui/toast-region'
import { ToastsProvider, useToasts } from '../ui/toasts'
import { TodayPage } from '../features/today/today-page'
import { ErrorBoundary } from './error-boundary'
import { Frame } from './frame'
import type { UpdateWatch } from './offline/update'

const LocalPages = lazy(async () => ({ default: (await import('./local-pages')).LocalPages }))
const RosterPage = lazy(async () => ({ default: (await import('../features/roster/roster-page')).RosterPage }))
const CoursePage = lazy(async () => ({ default: (await import('../features/course/course-page')).CoursePage }))
const DosingPage = lazy(async () => ({ default: (await import('../features/dosing/dosing-page')).DosingPage }))
const CourseThenPage = lazy(async () => ({ default: (await import('../features/course/course-then-page')).CourseThenPage }))
const CourseHistoryPage = lazy(async () => ({ default: (await import('../features/history/course-history-page')).CourseHistoryPage }))
const ClinicHistoryPage = lazy(async () => ({ default: (await import('../features/history/clinic-history-page')).ClinicHistoryPage }))
const DeviationsPage = lazy(async () => ({ default: (await import('../features/deviations/deviations-page')).DeviationsPage }))
const FiguresPage = lazy(async () => ({ default: (await import('../features/figures/figures-page')).FiguresPage }))
const RunSheetPage = lazy(async () => ({ default: (await import('../features/printing/run-sheet-page')).RunSheetPage }))
const RecordPage = lazy(async () => ({ default: (await import('../features/printing/record-page')).RecordPage }))
const PrintPage = lazy(async () => ({ default: (await import('../features/printing/print-page')).PrintPage }))
const ReturningPage = lazy(async () => ({ default: (await import('../features/returning/returning-page')).ReturningPage }))
const StaffPrintPage = lazy(async () => ({ default: (await import('../features/printing/staff/staff-print-page')).StaffPrintPage }))
const PlanningPage = lazy(async () => ({ default: (await import('../features/planning/planning-page')).PlanningPage }))
const SeveralPage = lazy(async () => ({ default: (await import('../features/planning/several/several-page')).SeveralPage }))
const RepairsPage = lazy(async () => ({ default: (await import('../features/repairs/repairs-page')).RepairsPage }))
const CalendarNowOrThen = lazy(async () => ({ default: (await import('../features/calendar/calendar-now-or-then')).CalendarNowOrThen }))
const ClinicPage = lazy(async () => ({ default: (await import('../features/clinic/clinic-page')).ClinicPage }))
const ProtocolsPage = lazy(async () => ({ default: (await import('../features/protocols/protocols-page')).ProtocolsPage }))
const ProtocolPage = lazy(async () => ({ default: (await import('../features/protocols/protocol-page')).ProtocolPage }))
const DataRoute = lazy(async () => ({ default: (await import('./data-route')).DataRoute }))
const NotFound = lazy(async () => ({ default: (await import('./not-found')).NotFound }))
const LegendPage = lazy(async () => ({ default: (await import('../features/legend/legend-page')).LegendPage }))

export function App({ desk, updates }: { readonly desk: Desk; readonly updates: UpdateWatch | null }) {
  return (
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <BrowserRouter>
          <Frame updates={updates}>
            <ErrorBoundary>
              <Suspense fallback={null}>
                <Routes>
                  <Route path="/" element={<TodayPage />} />
                  <Route element={<LocalPages />}>
                    <Route path="/patients" element={<RosterPage />} />
                    <Route path="/patients/:courseId" element={<CoursePage />} />
                    <Route path="/patients/:courseId/print" element={<PrintPage />} />
                    <Route path="/patients/:courseId/print/record" element={<RecordPage />} />
                    <Route path="/patients/:courseId/print/run/:sessionId" element={<RunSheetPage />} />
                    <Route path="/patients/:courseId/dosing/:sessionId" element={<DosingPage />} />
                    <Route path="/patients/:courseId/history" element={<CourseHistoryPage />} />
                    <Route path="/patients/:courseId/then" element={<CourseThenPage />} />
                    <Route path="/history" element={<ClinicHistoryPage />} />
                    <Route path="/deviations" element={<DeviationsPage />} />
                    <Route path="/figures" element={<FiguresPage />} />
                    <Route path="/paper" element={<ReturningPage />} />
                    <Route path="/print/:sheet" element={<StaffPrintPage />} />
                    <Route path="/plan" element={<PlanningPage />} />
                    <Route path="/plan/clinic" element={<SeveralPage />} />
                    <Route path="/repairs" element={<RepairsPage />} />
                    <Route path="/calendar" element={<CalendarNowOrThen />} />
                    <Route path="/clinic" element={<ClinicPage />} />
                    <Route path="/protocols" element={<ProtocolsPage />} />
                    <Route path="/protocols/:protocolId" element={<ProtocolPage />} />
                    <Route path="/data" element={<DataRoute />} />
                    <Route path="/legend" element={<LegendPage />} />
                  </Route>
                  <Route path="*" element={<NotFound />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </Frame>
        </BrowserRouter>
        <Messages />
      </ToastsProvider>
    </DeskProvider>
  )
}

function Messages() {
  const { toasts, dismiss } = useToasts()
  return <ToastRegion toasts={toasts} onDismiss={dismiss} />
}
