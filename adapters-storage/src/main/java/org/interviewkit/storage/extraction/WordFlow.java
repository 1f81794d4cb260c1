package org.interviewkit.storage.extraction;

/** Text growing paragraph by paragraph: the body of a DOCX, or one text box, which follows the paragraph it hangs on. */
final class WordFlow {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder boxes = new StringBuilder();
  private int paragraphsInCell;
  private boolean listed;
  private boolean hidden;
  private boolean shaded;

  void beginParagraph() {
    paragraph.setLength(0);
    listed = false;
    hidden = false;
    shaded = false;
  }

  void style(boolean isListed, boolean isHidden) {
    listed = isListed;
    hidden = isHidden;
  }

  void shade() {
    shaded = true;
  }

  boolean isHidden() {
    return hidden;
  }

  boolean isShaded() {
    return shaded;
  }

  void print(String piece) {
    paragraph.append(piece);
  }

  void endParagraph() {
    if (listed && !paragraph.toString().isBlank()) {
      text.append("• ");
    }
    text.append(paragraph).append('\n');
    paragraph.setLength(0);
    paragraphsInCell++;
    if (!boxes.isEmpty()) {
      text.append(boxes).append('\n');
      boxes.setLength(0);
    }
  }

  void append(String box) {
    boxes.append(box);
  }

  void beginCell() {
    paragraphsInCell = 0;
  }

  /** Cells of one line stand beside each other, longer ones below each other. */
  void endCell() {
    if (paragraphsInCell == 1 && !text.isEmpty()) {
      text.setCharAt(text.length() - 1, '\t');
    }
  }

  void endRow() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\t') {
      text.setCharAt(text.length() - 1, '\n');
    }
  }

  String text() {
    return text.toString() + paragraph + boxes;
  }
}
