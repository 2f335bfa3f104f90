// Leaves the page at once, by a click or by Escape, and keeps it out of the Back button's way.

function leave(url) {
  document.documentElement.classList.add('app-leaving')
  document.title = '\u200b'
  window.location.replace(url)
}

export function leaveQuickly() {
  const link = document.querySelector('[data-leave]')
  if (!link) return
  document.documentElement.classList.add('app-can-leave')
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(link.href)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // Escape also tells the browser to stop loading, which would stop the leaving.
    event.preventDefault()
    leave(link.href)
  })
}
