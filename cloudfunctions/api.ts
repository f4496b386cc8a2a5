import { contract } from '#shared/contract/contract'
import { claim as claimCertificate } from './certificates/claim'
import { get as getCertificate } from './certificates/get'
import { mine as myCertificates } from './certificates/mine'
import { revoke as revokeCertificate } from './certificates/revoke'
import { list as listChapters } from './chapters/list'
import { doors } from './check-ins/doors'
import { openDoor } from './check-ins/open-door'
import { record } from './check-ins/record'
import { report } from './check-ins/report'
import { search } from './check-ins/search'
import { undo } from './check-ins/undo'
import { approve } from './events/approve'
import { cancel as cancelEvent } from './events/cancel'
import { copy } from './events/copy'
import { create } from './events/create'
import { get as getEvent } from './events/get'
import { list as listEvents } from './events/list'
import { manage } from './events/manage'
import { proposals } from './events/proposals'
import { sendBack } from './events/send-back'
import { submit } from './events/submit'
import { update as updateEvent } from './events/update'
import { withdraw } from './events/withdraw'
import { workbench } from './events/workbench'
import { join } from './members/join'
import { me } from './members/me'
import { update as updateMember } from './members/update'
import { list as listNotifications } from './notifications/list'
import { markRead } from './notifications/mark-read'
import { cancel as cancelRegistration } from './registrations/cancel'
import { mine as myRegistrations } from './registrations/mine'
import { reject } from './registrations/reject'
import { roster } from './registrations/roster'
import { signUp } from './registrations/sign-up'
import { claim as claimRole } from './roles/claim'
import { invite } from './roles/invite'
import { list as listRoles } from './roles/list'
import { revoke as revokeRole } from './roles/revoke'
import { serve } from './runtime/serve'

/** The phones' deployable: every action of the contract and who does it. */
export const main = serve(contract, {
  members: { me, join, update: updateMember },
  roles: { invite, claim: claimRole, list: listRoles, revoke: revokeRole },
  chapters: { list: listChapters },
  events: {
    list: listEvents,
    get: getEvent,
    create,
    copy,
    update: updateEvent,
    submit,
    withdraw,
    approve,
    sendBack,
    cancel: cancelEvent,
    manage,
    workbench,
    proposals,
  },
  registrations: { signUp, cancel: cancelRegistration, mine: myRegistrations, roster, reject },
  checkIns: { doors, openDoor, record, undo, search, report },
  certificates: {
    mine: myCertificates,
    get: getCertificate,
    claim: claimCertificate,
    revoke: revokeCertificate,
  },
  notifications: { list: listNotifications, markRead },
})
