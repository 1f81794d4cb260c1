package org.interviewkit.storage.extraction;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Whether the order in which a page draws its letters is the order in which they are read. Usually it is, columns included, and sorting
 * by position would tear columns apart. It is not where lines keep jumping up within their own column.
 */
final class ReadingOrder {

  /** One jump in so many lines may be a footer drawn first. */
  private static final int LINES_PER_JUMP = 5;

  private ReadingOrder() {}

  static boolean isDisturbed(List<List<TextPosition>> articles) {
    int lines = 0;
    int jumps = 0;
    for (List<TextPosition> article : articles) {
      TextPosition start = null;
      for (TextPosition text : article) {
        if (start == null || Math.abs(text.getYDirAdj() - start.getYDirAdj()) > Math.max(2, start.getHeightDir())) {
          lines++;
          jumps += start != null && jumpsUp(start, text) ? 1 : 0;
          start = text;
        }
      }
    }
    return jumps > 2 && jumps * LINES_PER_JUMP > lines;
  }

  private static boolean jumpsUp(TextPosition from, TextPosition to) {
    boolean sameColumn = Math.abs(from.getXDirAdj() - to.getXDirAdj()) < 20;
    return sameColumn && to.getYDirAdj() < from.getYDirAdj() - 2 * from.getHeightDir();
  }
}
