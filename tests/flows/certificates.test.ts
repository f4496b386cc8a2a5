import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { afterTheEvent, claim, page } from '../support/after-the-event'
import { openAddress } from '../support/browser-of-anybody'
import { PUBLIC_URL } from '../support/cloud'

test('a certificate is claimed after the event under the name that its owner wants, in five database calls', async () => {
  const { world, eventId, event, lin } = await afterTheEvent()

  const { result, databaseCalls } = await world.cost(() => claim(lin, eventId))

  expect(databaseCalls).toBe(5)
  expect(result).toMatchObject({
    kind: 'attendance',
    state: 'valid',
    name: '林一凡',
    eventId,
    eventTitle: event.title,
    chapterName: '深圳分会',
    heldAt: event.startsAt,
    verifyUrl: `${PUBLIC_URL}/certificates/${result.serial}`,
  })
  expect(result.serial).toMatch(/^UGA-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
})

test('claimed twice is one certificate, however fast the thumb and whatever the second name', async () => {
  const { world, eventId, lin } = await afterTheEvent()

  const both = await Promise.all([claim(lin, eventId), claim(lin, eventId)])
  const again = await world.cost(() => claim(lin, eventId, '另一个名字'))

  expect(both[0]).toEqual(both[1])
  expect(again).toEqual({ databaseCalls: 6, result: both[0] })
  expect(world.environment.documents('certificates')).toHaveLength(1)
})

test('who did not come, who comes too early and who asks for nothing that exists get no certificate', async () => {
  const { world, eventId, event, lin, zhou, duringTheEvent } = await afterTheEvent()
  const stranger = await world.person('路人')
  const name = '林一凡'

  expect(await zhou.refused('certificates.claim', { eventId, name })).toEqual({
    code: 'not_attended',
  })
  expect(await stranger.refused('certificates.claim', { eventId, name })).toEqual({
    code: 'not_attended',
  })
  expect(await lin.refused('certificates.claim', { eventId: 'nothing', name })).toEqual({
    code: 'not_found',
  })
  await world.environment.clock.set(duringTheEvent)
  expect(await lin.refused('certificates.claim', { eventId, name })).toEqual({
    code: 'not_over',
    at: event.endsAt,
  })
  expect(world.environment.documents('certificates')).toEqual([])
})

test('my certificates: what can be claimed is offered, and is a certificate once claimed', async () => {
  const { world, eventId, event, lin, zhou } = await afterTheEvent()

  const before = await world.cost(() => lin.must('certificates.mine', {}))
  const certificate = await claim(lin, eventId)
  const after = await world.cost(() => lin.must('certificates.mine', {}))
  const absent = await world.cost(() => zhou.must('certificates.mine', {}))

  expect(before.databaseCalls).toBe(4)
  expect(before.result).toEqual({
    certificates: [],
    claimable: [{ eventId, title: event.title, endedAt: event.endsAt }],
  })
  expect(after).toEqual({
    databaseCalls: 3,
    result: { certificates: [certificate], claimable: [] },
  })
  expect(absent).toEqual({ databaseCalls: 3, result: { certificates: [], claimable: [] } })
})

test('a certificate is its owner’s to open in the app; to another member it does not exist', async () => {
  const { world, eventId, lin, zhou } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)

  const own = await world.cost(() => lin.must('certificates.get', { serial }))

  expect(own).toMatchObject({ databaseCalls: 2, result: { certificate: { serial } } })
  expect(await zhou.refused('certificates.get', { serial })).toEqual({ code: 'not_found' })
})

test('a revoked certificate says since when and why; revoking twice keeps the first reason', async () => {
  const { world, eventId, lin, organizer } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)

  const revoked = await world.cost(() =>
    organizer.must('certificates.revoke', { serial, reason: '签到有误' }),
  )
  await organizer.must('certificates.revoke', { serial, reason: '另一个原因' })
  const { status, text } = await page(world, serial)

  expect(revoked.databaseCalls).toBe(4)
  expect(revoked.result.certificate).toMatchObject({ state: 'revoked', revokedReason: '签到有误' })
  expect(status).toBe(200)
  expect(text).toContain('已撤销')
  expect(text).toContain('签到有误')
  expect(text).not.toContain('目前有效')
  expect((await lin.must('certificates.get', { serial })).certificate.state).toBe('revoked')
  expect(world.environment.documents('auditEntries')).toContainEqual(
    expect.objectContaining({ action: 'certificates.revoke', subject: { serial } }),
  )
})

test('only the chapter’s organizer, the committee and admins revoke; to anybody else the certificate does not exist', async () => {
  const { world, eventId, lin } = await afterTheEvent()
  const { serial } = await claim(lin, eventId)
  const elsewhere = await world.organizer('shanghai')
  const revoking = { serial, reason: '签到有误' }

  expect(await lin.refused('certificates.revoke', revoking)).toEqual({ code: 'not_allowed' })
  expect(await elsewhere.refused('certificates.revoke', revoking)).toEqual({ code: 'not_found' })
  const committee = await world.committee()
  expect((await committee.must('certificates.revoke', revoking)).certificate.state).toBe('revoked')
})

test('the credential is an Open Badge that anybody verifies with the published key, and names no account', async () => {
  const { world, eventId, event, lin } = await afterTheEvent()
  const { serial, issuedAt } = await claim(lin, eventId)
  const { member } = await lin.must('members.me', {})

  const file = await openAddress(world, `/certificates/${serial}.jwt`)
  const keys = JSON.parse((await openAddress(world, '/keys')).body) as JSONWebKeySet
  const header = decodeProtectedHeader(file.body)
  const { payload } = await jwtVerify(file.body, createLocalJWKSet(keys), {
    algorithms: ['ES256'],
    issuer: PUBLIC_URL,
    currentDate: world.now(),
  })
  const named = await openAddress(world, String(header.kid).slice(PUBLIC_URL.length))

  expect(file.headers['content-type']).toBe('application/vc+jwt')
  expect(keys.keys).toHaveLength(1)
  expect(JSON.stringify(keys)).not.toContain('"d"')
  expect(JSON.parse(named.body)).toEqual(keys.keys[0])
  expect(payload).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    sub: expect.stringMatching(/^urn:uuid:/),
    validFrom: issuedAt,
    credentialSubject: {
      id: payload.sub,
      identifier: [{ identityHash: '林一凡', identityType: 'name', hashed: false }],
      activityStartDate: event.startsAt,
      achievement: { name: event.title, creator: { name: '深圳分会' } },
    },
    credentialStatus: { id: `${PUBLIC_URL}/status/${serial}`, type: '1EdTechRevocationList' },
  })
  const secrets = [member?.memberId, lin.openid, '林一"']
  for (const secret of secrets) expect(JSON.stringify(payload)).not.toContain(secret)
})
