import sdk from 'wx-server-sdk'

/** A condition or an update of the cloud database; made by `command`. */
export interface Command {
  readonly __command: never
}

/** The part of the database commands that the product uses, typed for strings too. */
export interface Commands {
  eq(value: unknown): Command
  neq(value: unknown): Command
  in(values: readonly unknown[]): Command
  gt(value: string | number): Command
  gte(value: string | number): Command
  lt(value: string | number): Command
  lte(value: string | number): Command
  exists(exists: boolean): Command
  and(...conditions: unknown[]): Command
  or(...conditions: unknown[]): Command
  set(value: unknown): Command
  remove(): Command
  inc(by: number): Command
  min(value: string | number): Command
  max(value: string | number): Command
  push(values: readonly unknown[]): Command
  pull(condition: unknown): Command
  shift(): Command
}

export interface Query {
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: unknown[] }>
  update(options: {
    data: Record<string, unknown>
    multi?: boolean
  }): Promise<{ stats: { updated: number } }>
}

interface DocumentReference {
  field(fields: Record<string, boolean>): DocumentReference
  get(): Promise<{ data: unknown }>
  set(options: { data: Record<string, unknown> }): Promise<unknown>
  update(options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove(): Promise<unknown>
}

interface CollectionReference extends Query {
  doc(id: string): DocumentReference
  where(condition: Record<string, unknown>): Query
  add(options: { data: Record<string, unknown> }): Promise<unknown>
}

interface Cloud {
  DYNAMIC_CURRENT_ENV: string
  init(options: { env: string }): void
  database(options: { throwOnNotFound: boolean }): {
    command: Commands
    collection(name: string): CollectionReference
  }
  getWXContext(): { OPENID?: string; SOURCE?: string; ENV?: string }
  openapi: {
    security: {
      msgSecCheck(args: Record<string, unknown>): Promise<{ result?: { suggest?: string } }>
    }
    subscribeMessage: { send(args: Record<string, unknown>): Promise<unknown> }
    wxacode: { getUnlimited(args: Record<string, unknown>): Promise<{ buffer: Buffer }> }
  }
}

/** The genuine SDK; its own types are too old and too loose to hold anything, so they are replaced here, once. */
const cloud = sdk as unknown as Cloud
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const connection = cloud.database({ throwOnNotFound: false })
export const command = connection.command
export const rawCollection = (name: string): CollectionReference => connection.collection(name)
export const openapi = cloud.openapi
/** Who WeChat says is calling; read at every call, because an instance serves many people in turn. */
export const wechatContext = () => cloud.getWXContext()
