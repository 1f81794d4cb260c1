package org.interviewkit.liberty.rest.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are read page by page. The first page is read at once, so that what keeps them from being read shows before anything is answered.
 *
 * @param <R> what a row is made from
 */
public final class Table<R> {

  private final String name;
  private final List<Column<R>> columns;
  private final Pages<R> pages;
  private final List<R> first;

  /** Gives rows page by page. */
  @FunctionalInterface
  public interface Pages<R> {

    /** The rows after one, or the first ones; none when there are no more. */
    List<R> after(Optional<R> last);
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface Rows<R> {

    void take(R row) throws IOException;
  }

  /**
   * A table.
   *
   * @param name the name of its file without an ending; of letters alone
   */
  public Table(String name, List<Column<R>> columns, Pages<R> pages) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.pages = pages;
    this.first = pages.after(Optional.empty());
  }

  String name() {
    return name;
  }

  List<Column<R>> columns() {
    return columns;
  }

  void forEach(Rows<R> rows) throws IOException {
    for (List<R> page = first; !page.isEmpty(); page = pages.after(Optional.of(page.get(page.size() - 1)))) {
      for (R row : page) {
        rows.take(row);
      }
    }
  }
}
