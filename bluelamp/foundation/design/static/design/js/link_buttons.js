// Lets the space bar press a link that looks like a button, as it presses a real one.

export function pressLinkButtons() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !event.target.matches('a[role="button"]')) return
    event.preventDefault()
    event.target.click()
  })
}
