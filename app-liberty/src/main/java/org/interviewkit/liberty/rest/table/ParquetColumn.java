package org.interviewkit.liberty.rest.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;

/** The values of one column of a group of rows, encoded as they come. */
final class ParquetColumn<R> {

  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int OPTIONAL = 1;

  private final Column<R> column;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private int rows;
  private int bits;
  private int bitCount;
  private int run;
  private int runLevel;

  /**
   * A finished group.
   *
   * @param position where its page begins in the file
   * @param rows how many rows
   * @param rawBytes how long it would be without compression
   * @param bytes how long it is
   * @param page the page with its header; empty once it was written
   */
  record Chunk(long position, int rows, long rawBytes, long bytes, byte[] page) {

    Chunk written() {
      return new Chunk(position, rows, rawBytes, bytes, new byte[0]);
    }
  }

  ParquetColumn(Column<R> column) {
    this.column = column;
  }

  /** How many bytes are held. */
  int size() {
    return values.size();
  }

  void add(R row) {
    Cell cell = column.cell().apply(row);
    level(cell instanceof Cell.Nothing ? 0 : 1);
    rows++;
    switch (cell) {
      case Cell.Text text -> bytes(text.value().getBytes(StandardCharsets.UTF_8));
      case Cell.Whole whole -> little(whole.value(), Long.BYTES);
      case Cell.Moment moment -> little(ChronoUnit.MICROS.between(Instant.EPOCH, moment.value()), Long.BYTES);
      case Cell.Flag flag -> bit(flag.value());
      case Cell.Nothing nothing -> {
        // its level says so
      }
    }
  }

  /** Ends the group, whose page will begin at a position; begins the next one. */
  Chunk finish(long position) {
    endRun();
    endBits();
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    little(raw, levels.size(), Integer.BYTES);
    raw.writeBytes(levels.toByteArray());
    raw.writeBytes(values.toByteArray());
    byte[] packed = packed(raw.toByteArray());
    byte[] header =
        new Thrift()
            .number(1, 0)
            .number(2, raw.size())
            .number(3, packed.length)
            .struct(5, page -> page.number(1, rows).number(2, PLAIN).number(3, RLE).number(4, RLE))
            .end();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(header);
    page.writeBytes(packed);
    Chunk chunk = new Chunk(position, rows, header.length + (long) raw.size(), page.size(), page.toByteArray());
    levels.reset();
    values.reset();
    rows = 0;
    return chunk;
  }

  /** The column in the file's schema. */
  void describe(Thrift element) {
    element.number(1, type()).number(3, OPTIONAL).text(4, column.name());
    switch (column.kind()) {
      case TEXT -> element.number(6, 0).struct(10, logical -> logical.struct(1, text -> {}));
      case MOMENT ->
          element.number(6, 10).struct(10, logical -> logical.struct(8, time -> time.flag(1, true).struct(2, unit -> unit.struct(2, micros -> {}))));
      case WHOLE, FLAG -> {
        // the type says it all
      }
    }
  }

  /** Where a group stands. */
  void describe(Chunk chunk, Thrift meta) {
    meta.number(1, type()).list(2, Thrift.I32, 2).item(PLAIN).item(RLE);
    meta.list(3, Thrift.BINARY, 1).item(column.name());
    meta.number(4, GZIP).large(5, chunk.rows()).large(6, chunk.rawBytes()).large(7, chunk.bytes()).large(9, chunk.position());
  }

  private int type() {
    return switch (column.kind()) {
      case FLAG -> 0;
      case WHOLE, MOMENT -> 2;
      case TEXT -> 6;
    };
  }

  private void bytes(byte[] text) {
    little(text.length, Integer.BYTES);
    values.writeBytes(text);
  }

  private void little(long value, int width) {
    little(values, value, width);
  }

  private static void little(ByteArrayOutputStream out, long value, int width) {
    for (int i = 0; i < width; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }

  private void bit(boolean set) {
    bits |= (set ? 1 : 0) << bitCount;
    bitCount++;
    if (bitCount == Byte.SIZE) {
      endBits();
    }
  }

  private void endBits() {
    if (bitCount > 0) {
      values.write(bits);
    }
    bits = 0;
    bitCount = 0;
  }

  private void level(int level) {
    if (level != runLevel) {
      endRun();
      runLevel = level;
    }
    run++;
  }

  private void endRun() {
    if (run > 0) {
      Thrift.varint(levels, (long) run << 1);
      levels.write(runLevel);
    }
    run = 0;
  }

  private static byte[] packed(byte[] raw) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
