/** Marks in lists the pages whose review is overdue on the reader's day, which may be long after the build's. */
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

for (const mark of document.querySelectorAll<HTMLElement>('.overdue-mark')) mark.hidden = (mark.dataset.due ?? '') >= today
