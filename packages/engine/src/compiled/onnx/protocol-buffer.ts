/** Writes a protocol buffers message field by field (protobuf.dev/programming-guides/encoding). */
export class MessageWriter {
  private readonly parts: Uint8Array[] = []

  /** Whole numbers of either sign, within ±2⁵³. */
  integer(field: number, value: number): this {
    return this.push(varint(field * 8)).push(varint(value))
  }
  bytes(field: number, value: Uint8Array): this {
    return this.push(varint(field * 8 + 2))
      .push(varint(value.length))
      .push(value)
  }
  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value))
  }
  message(field: number, write: (message: MessageWriter) => unknown): this {
    const message = new MessageWriter()
    write(message)
    return this.bytes(field, message.finish())
  }
  finish(): Uint8Array {
    const whole = new Uint8Array(this.parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of this.parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
  private push(part: Uint8Array): this {
    this.parts.push(part)
    return this
  }
}

/** Seven bits a byte, lowest first; negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Uint8Array.from([...bytes, Number(rest)])
}
