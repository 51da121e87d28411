// A server that speaks the protocol of S3: node storage.mjs PORT BUCKET. The protocol is s3rver's;
// what it holds lies in memory, where an object is replaced in one go, as storages do it.

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import S3rver from 's3rver'
import S3Object from 's3rver/lib/models/object.js'

const buckets = new Map()

const octetsOf = async (content) => {
  const parts = []
  for await (const part of Buffer.isBuffer(content) ? [content] : content) parts.push(part)
  return Buffer.concat(parts)
}

const store = {
  listBuckets: async () => [...buckets.values()].map(({ bucket }) => bucket),
  getBucket: async (name) => buckets.get(name)?.bucket ?? null,
  putBucket: async (name) => {
    const bucket = { name, creationDate: new Date() }
    buckets.set(name, { bucket, objects: new Map() })
    return bucket
  },
  getSubresource: async () => null,
  existsObject: async (name, key) => buckets.get(name).objects.has(key),
  getObject: async (name, key) => {
    const found = buckets.get(name).objects.get(key)
    return found ? new S3Object(name, key, Readable.from([found.octets]), found.metadata) : null
  },
  putObject: async ({ bucket, key, content, metadata }) => {
    const octets = await octetsOf(content)
    const md5 = createHash('md5').update(octets).digest('hex')
    const told = {
      ...metadata,
      etag: JSON.stringify(md5),
      'content-length': octets.length,
      'last-modified': new Date().toUTCString()
    }
    buckets.get(bucket).objects.set(key, { octets, metadata: told })
    return { size: octets.length, md5 }
  },
  deleteObject: async (name, key) => buckets.get(name).objects.delete(key),
  listObjects: async (name, { startAfter = '', prefix = '', maxKeys = Infinity }) => {
    const { objects } = buckets.get(name)
    const keys = [...objects.keys()].sort()
    const fitting = keys.filter((key) => key > startAfter && key.startsWith(prefix))
    const shown = fitting.slice(0, maxKeys)
    return {
      objects: shown.map((key) => new S3Object(name, key, null, objects.get(key).metadata)),
      commonPrefixes: [],
      isTruncated: shown.length < fitting.length
    }
  }
}

const [port, bucket] = process.argv.slice(2)
const server = new S3rver({ address: '127.0.0.1', port: Number(port), silent: true })
server.store = server.context.store = store
await store.putBucket(bucket)
await server.run()
