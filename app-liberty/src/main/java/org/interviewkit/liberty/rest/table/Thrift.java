package org.interviewkit.liberty.rest.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A structure in Thrift's compact protocol, in which Parquet describes itself: fields by rising numbers, whole numbers with few bytes when they are small. */
final class Thrift {

  static final int I32 = 5;
  static final int BINARY = 8;
  static final int STRUCT = 12;

  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int I64 = 6;
  private static final int LIST = 9;
  private static final int SHORT = 15;

  private final ByteArrayOutputStream out;
  private int last;

  Thrift() {
    this(new ByteArrayOutputStream());
  }

  private Thrift(ByteArrayOutputStream out) {
    this.out = out;
  }

  Thrift number(int field, int value) {
    return head(field, I32).item(value);
  }

  Thrift large(int field, long value) {
    head(field, I64);
    varint(out, zigzag(value));
    return this;
  }

  Thrift flag(int field, boolean value) {
    return head(field, value ? TRUE : FALSE);
  }

  Thrift text(int field, String value) {
    return head(field, BINARY).item(value);
  }

  Thrift struct(int field, Consumer<Thrift> content) {
    return head(field, STRUCT).element(content);
  }

  /** Begins a list; its elements follow. */
  Thrift list(int field, int type, int size) {
    head(field, LIST);
    if (size < SHORT) {
      out.write(size << 4 | type);
    } else {
      out.write(SHORT << 4 | type);
      varint(out, size);
    }
    return this;
  }

  /** An element of a list of structures. */
  Thrift element(Consumer<Thrift> content) {
    Thrift inner = new Thrift(out);
    content.accept(inner);
    out.write(0);
    return this;
  }

  /** An element of a list of numbers. */
  Thrift item(int value) {
    varint(out, zigzag(value));
    return this;
  }

  /** An element of a list of texts. */
  Thrift item(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /** Ends the structure. */
  byte[] end() {
    out.write(0);
    return out.toByteArray();
  }

  /** Seven bits a byte, lowest first; the eighth says that more follow. */
  static void varint(ByteArrayOutputStream out, long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  private Thrift head(int field, int type) {
    int step = field - last;
    if (step <= 0 || step > SHORT) {
      throw new IllegalArgumentException("field " + field + " after " + last);
    }
    out.write(step << 4 | type);
    last = field;
    return this;
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }
}
