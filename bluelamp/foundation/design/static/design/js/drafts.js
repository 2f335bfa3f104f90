// Keeps what is typed and not sent: some seconds after typing stops, and when the page is left.

const AFTER_MS = 3000

async function keep(form, body) {
  const answer = await fetch(form.dataset.draft, { method: 'POST', body, headers: { 'X-Draft': '1' }, redirect: 'error' })
  if (answer.ok) form.querySelector('[data-draft-said]').textContent = await answer.text()
}

function watch(form) {
  let waiting = null
  const stop = () => {
    clearTimeout(waiting)
    waiting = null
  }
  form.addEventListener('input', () => {
    stop()
    waiting = setTimeout(() => {
      waiting = null
      keep(form, new URLSearchParams(new FormData(form))).catch(() => {})
    }, AFTER_MS)
  })
  // What is being sent is no draft any more; the server drops one that comes after it.
  form.addEventListener('submit', stop)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || waiting === null) return
    stop()
    navigator.sendBeacon(form.dataset.draft, new FormData(form))
  })
}

export function keepDrafts() {
  document.querySelectorAll('form[data-draft]').forEach(watch)
}
