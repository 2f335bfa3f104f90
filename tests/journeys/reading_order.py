"""Whether a page is read out in the order in which it is seen: from the top, and in a row from the left."""

from playwright.sync_api import Page

# Of two things that stand side by side in the page, the second is neither above the first nor in a row before it.
# What floats over the page, and what only a screen reader has, stands nowhere.
_OUT_OF_ORDER = """() => {
  const isSeen = element => {
    const { width, height } = element.getBoundingClientRect()
    const { position, visibility } = getComputedStyle(element)
    return width > 1 && height > 1 && visibility === 'visible' && !['absolute', 'fixed', 'sticky'].includes(position)
  }
  const isBefore = (one, other) => {
    const [a, b] = [one, other].map(each => each.getBoundingClientRect())
    return b.bottom <= a.top + 1 || (b.top < a.bottom - 1 && b.right <= a.left + 1)
  }
  const pairs = [...document.body.querySelectorAll(':not(svg)')].flatMap(parent => {
    const seen = [...parent.children].filter(isSeen)
    return seen.slice(1).map((child, place) => [seen[place], child])
  })
  return pairs.filter(pair => isBefore(...pair)).map(pair => pair.map(each => each.outerHTML.slice(0, 80)).join(' < '))
}"""


def out_of_order(page: Page) -> list[str]:
    """Return what is read out after something that is seen after it, each as the two things."""
    page.wait_for_load_state()
    found: list[str] = page.evaluate(_OUT_OF_ORDER)
    return found
