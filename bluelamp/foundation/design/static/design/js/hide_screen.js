// Hides all that is on the screen by one key or a button, as someone steps up to the counter, and shows it again.

export function offerHiding() {
  const cover = document.querySelector('[data-screen-cover]')
  if (!cover?.showModal) return
  const title = document.title
  const turn = () => {
    if (cover.open) cover.close()
    else cover.showModal()
    document.title = cover.open ? cover.dataset.screenCover : title
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F9') return
    event.preventDefault()
    if (event.repeat) return // held down, it would end open as often as shut
    turn()
  })
  cover.addEventListener('cancel', (event) => event.preventDefault()) // Escape alone shows nothing
  cover.querySelector('button').addEventListener('click', turn)
  for (const button of document.querySelectorAll('[data-hide-screen]')) {
    button.hidden = false
    button.addEventListener('click', turn)
  }
}
