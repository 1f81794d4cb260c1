package org.interviewkit.liberty.rest.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as Apache Parquet (format 2.x, as <a href="https://parquet.apache.org/docs/file-format/">its specification</a> has it): flat columns, values may be missing, plain values
 * in gzipped pages, one page for each column and group of rows. Holds one group in memory, and of each written group where it stands.
 */
final class ParquetFile<R> implements StreamingOutput {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int GROUP_ROWS = 10_000;
  private static final int GROUP_BYTES = 4 << 20;
  private static final int VERSION = 2;

  private final Table<R> table;

  ParquetFile(Table<R> table) {
    this.table = table;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    new Writing(out).write();
  }

  /** A group of rows that was written. */
  private record Group(long rows, List<ParquetColumn.Chunk> chunks) {

    long bytes() {
      return chunks.stream().mapToLong(ParquetColumn.Chunk::rawBytes).sum();
    }
  }

  private final class Writing {

    private final OutputStream out;
    private final List<ParquetColumn<R>> columns = table.columns().stream().map(ParquetColumn::new).toList();
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private int pending;

    Writing(OutputStream out) {
      this.out = out;
    }

    void write() throws IOException {
      put(MAGIC);
      table.forEach(this::add);
      finishGroup();
      byte[] footer = footer();
      put(footer);
      put(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
      put(MAGIC);
      out.flush();
    }

    private void add(R row) throws IOException {
      columns.forEach(column -> column.add(row));
      pending++;
      if (pending == GROUP_ROWS || columns.stream().mapToInt(ParquetColumn::size).sum() >= GROUP_BYTES) {
        finishGroup();
      }
    }

    private void finishGroup() throws IOException {
      if (pending == 0) {
        return;
      }
      List<ParquetColumn.Chunk> chunks = new ArrayList<>();
      for (ParquetColumn<R> column : columns) {
        ParquetColumn.Chunk chunk = column.finish(position);
        put(chunk.page());
        chunks.add(chunk.written());
      }
      groups.add(new Group(pending, chunks));
      pending = 0;
    }

    private void put(byte[] bytes) throws IOException {
      out.write(bytes);
      position += bytes.length;
    }

    private byte[] footer() {
      Thrift footer = new Thrift();
      footer.number(1, VERSION);
      footer.list(2, Thrift.STRUCT, columns.size() + 1);
      footer.element(root -> root.text(4, "table").number(5, columns.size()));
      columns.forEach(column -> footer.element(column::describe));
      footer.large(3, groups.stream().mapToLong(Group::rows).sum());
      footer.list(4, Thrift.STRUCT, groups.size());
      groups.forEach(group -> footer.element(struct -> describe(group, struct)));
      footer.text(6, "InterviewKit");
      return footer.end();
    }

    private void describe(Group group, Thrift struct) {
      struct.list(1, Thrift.STRUCT, columns.size());
      for (int i = 0; i < columns.size(); i++) {
        ParquetColumn<R> column = columns.get(i);
        ParquetColumn.Chunk chunk = group.chunks().get(i);
        struct.element(each -> each.large(2, chunk.position()).struct(3, meta -> column.describe(chunk, meta)));
      }
      struct.large(2, group.bytes()).large(3, group.rows());
    }
  }
}
