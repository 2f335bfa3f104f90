// Everything a public page runs; each page is complete without it.
import { focusErrors } from './error_focus.js'
import { leaveQuickly } from './leave.js'
import { pressLinkButtons } from './link_buttons.js'
import { offerPrinting } from './print.js'
import { sendOnlyWithALine } from './offline.js'
import { submitOnce } from './submit_once.js'
import { warnBeforeTheEnd } from './time_left.js'

leaveQuickly()
focusErrors()
sendOnlyWithALine()
submitOnce()
warnBeforeTheEnd()
pressLinkButtons()
offerPrinting()
