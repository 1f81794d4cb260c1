package org.interviewkit.liberty.rest.table;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.interviewkit.liberty.rest.Query;

/** In which form a table is wanted. */
public enum TableFormat {
  /** Comma-separated values. */
  CSV("text/csv;charset=UTF-8") {
    @Override
    public <R> StreamingOutput file(Table<R> table) {
      return new CsvFile<>(table);
    }
  },
  /** Apache Parquet. */
  PARQUET("application/vnd.apache.parquet") {
    @Override
    public <R> StreamingOutput file(Table<R> table) {
      return new ParquetFile<>(table);
    }
  };

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Reads the word; CSV when nothing is said. */
  public static TableFormat of(String word) {
    return Query.text(word).map(given -> Query.word("format", TableFormat.class, given)).orElse(CSV);
  }

  /** Answers with the table as a file. */
  public <R> Response answer(Table<R> table) {
    String name = table.name() + "." + name().toLowerCase(Locale.ROOT);
    return Response.ok(file(table), mediaType).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
  }

  /** The table as a file. */
  public abstract <R> StreamingOutput file(Table<R> table);
}
