// Keeps a page and what was typed in it where sending it would lose both, because there is no line.

export function sendOnlyWithALine() {
  const notice = document.querySelector('[data-no-line]')
  if (!notice) return
  document.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    event.stopImmediatePropagation()
    notice.hidden = false
    notice.focus()
  }, true)
  window.addEventListener('online', () => { notice.hidden = true })
}
