// Says five minutes before a page closes that it will, and keeps it open for as long again when that is wanted.

const WARNING_MS = 5 * 60 * 1000

export function warnBeforeTheEnd() {
  const notice = document.querySelector('[data-time-left]')
  if (!notice) return
  let timer
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { notice.hidden = false }, notice.dataset.timeLeft * 1000 - WARNING_MS)
  }
  notice.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch(window.location.pathname, { redirect: 'manual' }).catch(() => undefined)
    if (!answer?.ok) return
    notice.hidden = true
    wait()
  })
  // Something else on the page asked the server for something, which keeps the page open too.
  document.addEventListener('kept-open', () => {
    notice.hidden = true
    wait()
  })
  wait()
}
