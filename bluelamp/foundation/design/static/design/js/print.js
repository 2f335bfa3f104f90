// Shows the print buttons, which need a script, and lets them print.

export function offerPrinting() {
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
