package org.interviewkit.liberty.rest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.interviewkit.contract.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes tables, and reads the Parquet files with Apache's own reader. */
class TableFilesTest {

  private static final int PAGE = 1_000;

  @TempDir Path directory;

  private record Row(long number, Optional<String> text, Instant at, boolean odd) {

    static Row of(int number) {
      String text = number % 7 == 0 ? Texts.TRICKY : number % 5 == 0 ? "=1+" + number : "row " + number;
      return new Row(number, Optional.of(text).filter(one -> number % 3 != 0), Texts.NOW.plusSeconds(number).plusNanos(number % 1_000 * 1_000), number % 2 == 1);
    }

    Map<String, Object> asMap() {
      Map<String, Object> map = new TreeMap<>(Map.of("number", number, "at", ChronoUnit.MICROS.between(Instant.EPOCH, at), "odd", odd));
      text.ifPresent(value -> map.put("text", value));
      return map;
    }
  }

  private static final List<Column<Row>> COLUMNS =
      List.of(Column.whole("number", Row::number), Column.maybe("text", Row::text), Column.moment("at", Row::at), Column.flag("odd", Row::odd));

  private static Table<Row> table(int rows) {
    return new Table<>(
        "rows",
        COLUMNS,
        last -> {
          int first = last.map(row -> (int) row.number()).orElse(0) + 1;
          return IntStream.rangeClosed(first, Math.min(rows, first + PAGE - 1)).mapToObj(Row::of).toList();
        });
  }

  private Path parquet(Table<?> table) throws IOException {
    Path file = directory.resolve("rows.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      TableFormat.PARQUET.file(table).write(out);
    }
    return file;
  }

  private static String csv(Table<?> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.CSV.file(table).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anotherReaderFindsEveryValueAsItWas() throws IOException {
    for (int rows : new int[] {0, 1, 7, 8, 9, 1_000, 25_003}) {
      assertEquals(IntStream.rangeClosed(1, rows).mapToObj(number -> Row.of(number).asMap()).toList(), ApacheReader.rows(parquet(table(rows))), rows + " rows");
    }
  }

  @Test
  void saysWhatTheColumnsAre() throws IOException {
    ParquetMetadata metadata = ApacheReader.metadata(parquet(table(3)));
    assertEquals(
        """
        message table {
          optional int64 number;
          optional binary text (STRING);
          optional int64 at (TIMESTAMP(MICROS,true));
          optional boolean odd;
        }
        """,
        metadata.getFileMetaData().getSchema().toString());
    assertEquals("InterviewKit", metadata.getFileMetaData().getCreatedBy());
  }

  @Test
  void writesLongTablesInGroups() throws IOException {
    ParquetMetadata metadata = ApacheReader.metadata(parquet(table(25_003)));
    assertEquals(List.of(10_000L, 10_000L, 5_003L), metadata.getBlocks().stream().map(block -> block.getRowCount()).toList());
    List<String> texts = new ArrayList<>();
    Table<Integer> heavy =
        new Table<>(
            "heavy",
            List.of(Column.text("text", number -> Texts.ofLength(4_000))),
            last -> last.orElse(0) == 3_000 ? List.of() : IntStream.rangeClosed(last.orElse(0) + 1, last.orElse(0) + 100).boxed().toList());
    Path file = parquet(heavy);
    assertTrue(ApacheReader.metadata(file).getBlocks().size() > 2, "groups are bounded in bytes as well");
    ApacheReader.rows(file).forEach(row -> texts.add((String) row.get("text")));
    assertEquals(3_000, texts.stream().filter(Texts.ofLength(4_000)::equals).count());
  }

  @Test
  void csvHoldsTheSameAndNoFormula() throws IOException {
    assertEquals(
        """
        number,text,at,odd\r
        1,row 1,2026-11-21T09:15:31.123457Z,true\r
        2,row 2,2026-11-21T09:15:32.123458Z,false\r
        3,,2026-11-21T09:15:33.123459Z,true\r
        4,row 4,2026-11-21T09:15:34.123460Z,false\r
        5,'=1+5,2026-11-21T09:15:35.123461Z,true\r
        """,
        csv(table(5)));
    assertEquals(25_004, csv(table(25_003)).split("\r\n(?=[0-9]+,)").length);
  }
}
