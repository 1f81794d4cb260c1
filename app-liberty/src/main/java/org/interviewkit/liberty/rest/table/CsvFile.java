package org.interviewkit.liberty.rest.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.interviewkit.liberty.rest.Csv;

/** A table as comma-separated values, harmless to spreadsheets. */
final class CsvFile<R> implements StreamingOutput {

  private final Table<R> table;

  CsvFile(Table<R> table) {
    this.table = table;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    lines.write(Csv.row(table.columns().stream().map(Column::name).toList()));
    table.forEach(row -> lines.write(Csv.row(table.columns().stream().map(column -> text(column.cell().apply(row))).toList())));
    lines.flush();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.value();
      case Cell.Whole whole -> Long.toString(whole.value());
      case Cell.Moment moment -> moment.value().toString();
      case Cell.Flag flag -> Boolean.toString(flag.value());
      case Cell.Nothing nothing -> "";
    };
  }
}
