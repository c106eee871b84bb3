/** Small work is measured no better than by its noise. */
const LEAST = 20

/** The least of three: the processor time of this process, in milliseconds, whatever else the machine does. */
function effort(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.max(LEAST, Math.min(...times))
}

/** How many times the effort grows when the work is four times as large: 4 where it is linear, 16 where it is quadratic. */
export function growthOf(work: (size: number) => void, size: number): number {
  work(size / 4)
  return effort(() => work(size)) / effort(() => work(size / 4))
}

/** Between the two. */
export const LINEAR = 8
