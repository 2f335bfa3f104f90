// The lists that open as one writes about a contact: saved replies in an answer, and colleagues in a note.
// The page of a contact carries it beside the script of all pages, so that its keys work as soon as the page is there.
import { offerMentions } from './mentions.js'
import { offerSavedReplies } from './saved_replies.js'

offerSavedReplies()
offerMentions()
