import type { IconNode } from 'lucide'
import aLargeSmall from 'lucide/dist/esm/icons/a-large-small.mjs'
import award from 'lucide/dist/esm/icons/award.mjs'
import ban from 'lucide/dist/esm/icons/ban.mjs'
import bell from 'lucide/dist/esm/icons/bell.mjs'
import calendar from 'lucide/dist/esm/icons/calendar.mjs'
import calendarPlus from 'lucide/dist/esm/icons/calendar-plus.mjs'
import camera from 'lucide/dist/esm/icons/camera.mjs'
import check from 'lucide/dist/esm/icons/check.mjs'
import chevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs'
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import circleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import clock from 'lucide/dist/esm/icons/clock.mjs'
import copy from 'lucide/dist/esm/icons/copy.mjs'
import doorOpen from 'lucide/dist/esm/icons/door-open.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import externalLink from 'lucide/dist/esm/icons/external-link.mjs'
import eye from 'lucide/dist/esm/icons/eye.mjs'
import fileText from 'lucide/dist/esm/icons/file-text.mjs'
import globe from 'lucide/dist/esm/icons/globe.mjs'
import heartHandshake from 'lucide/dist/esm/icons/heart-handshake.mjs'
import hourglass from 'lucide/dist/esm/icons/hourglass.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import laptop from 'lucide/dist/esm/icons/laptop.mjs'
import layers from 'lucide/dist/esm/icons/layers.mjs'
import listChecks from 'lucide/dist/esm/icons/list-checks.mjs'
import logOut from 'lucide/dist/esm/icons/log-out.mjs'
import map from 'lucide/dist/esm/icons/map.mjs'
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs'
import messageSquare from 'lucide/dist/esm/icons/message-square.mjs'
import mic from 'lucide/dist/esm/icons/mic.mjs'
import minus from 'lucide/dist/esm/icons/minus.mjs'
import pencil from 'lucide/dist/esm/icons/pencil.mjs'
import plus from 'lucide/dist/esm/icons/plus.mjs'
import rotateCcw from 'lucide/dist/esm/icons/rotate-ccw.mjs'
import scanLine from 'lucide/dist/esm/icons/scan-line.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import send from 'lucide/dist/esm/icons/send.mjs'
import settings from 'lucide/dist/esm/icons/settings.mjs'
import share2 from 'lucide/dist/esm/icons/share-2.mjs'
import shieldCheck from 'lucide/dist/esm/icons/shield-check.mjs'
import sparkles from 'lucide/dist/esm/icons/sparkles.mjs'
import ticket from 'lucide/dist/esm/icons/ticket.mjs'
import ticketCheck from 'lucide/dist/esm/icons/ticket-check.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import user from 'lucide/dist/esm/icons/user.mjs'
import users from 'lucide/dist/esm/icons/users.mjs'
import vote from 'lucide/dist/esm/icons/vote.mjs'
import wifiOff from 'lucide/dist/esm/icons/wifi-off.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'

/** The icons in use, each imported by its own file: the package's index holds thousands. */
export const iconNodes = {
  alert: triangleAlert,
  award,
  ban,
  bell,
  calendar,
  'calendar-plus': calendarPlus,
  camera,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  clock,
  copy,
  'door-open': doorOpen,
  download,
  'external-link': externalLink,
  eye,
  'file-text': fileText,
  globe,
  'heart-handshake': heartHandshake,
  help: circleQuestionMark,
  hourglass,
  info,
  laptop,
  layers,
  'list-checks': listChecks,
  'log-out': logOut,
  map,
  'map-pin': mapPin,
  message: messageSquare,
  mic,
  minus,
  pencil,
  plus,
  scan: scanLine,
  search,
  send,
  settings,
  share: share2,
  'shield-check': shieldCheck,
  sparkles,
  'text-size': aLargeSmall,
  ticket,
  'ticket-check': ticketCheck,
  trash,
  undo: rotateCcw,
  user,
  users,
  vote,
  'wifi-off': wifiOff,
  x,
} satisfies Record<string, IconNode>

export type IconName = keyof typeof iconNodes
