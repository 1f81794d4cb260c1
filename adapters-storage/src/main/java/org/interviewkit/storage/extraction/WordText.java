package org.interviewkit.storage.extraction;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of one part of a DOCX: paragraphs, lists, tables, text boxes. Comments, deleted and hidden text are left out. */
final class WordText implements Xml.Visitor {

  /** Deleted or moved away by tracked changes, the old form of a text box given twice, and field codes. */
  private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText");

  private final WordStyles styles;
  private final Tally tally;
  private final Deque<WordFlow> outer = new ArrayDeque<>();
  private WordFlow flow = new WordFlow();
  private WordRun run = new WordRun(false);
  private int skipping;
  private int tables;
  private boolean inText;
  private boolean inParagraphProperties;

  WordText(WordStyles styles, Tally tally) {
    this.styles = styles;
    this.tally = tally;
  }

  String read(InputStream part) {
    Xml.walk(part, this);
    while (!outer.isEmpty()) {
      closeBox();
    }
    return flow.text();
  }

  @Override
  public void begin(String name, XMLStreamReader element) {
    if (skipping > 0 || SKIPPED.contains(name)) {
      skipping++;
      return;
    }
    switch (name) {
      case "txbxContent" -> {
        outer.push(flow);
        flow = new WordFlow();
      }
      case "tbl" -> tables++;
      case "tc" -> flow.beginCell();
      case "p" -> flow.beginParagraph();
      case "pPr" -> inParagraphProperties = true;
      case "r" -> run = new WordRun(flow.isHidden());
      case "t" -> inText = true;
      case "tab", "ptab" -> print(inParagraphProperties ? "" : "\t");
      case "br", "cr" -> print("\n");
      case "noBreakHyphen" -> print("-");
      case "sym" -> print(symbol(Xml.attribute(element, "char")));
      default -> format(name, element);
    }
  }

  private void format(String name, XMLStreamReader element) {
    switch (name) {
      case "pStyle" -> flow.style(styles.lists(Xml.value(element)), styles.hides(Xml.value(element)));
      case "numId" -> flow.style(!"0".equals(Xml.value(element)), flow.isHidden());
      case "shd" -> shade(element);
      case "rStyle" -> run.hide(styles.hides(Xml.value(element)));
      case "vanish" -> hide(Xml.isOn(element));
      case "color" -> run.color(Xml.value(element));
      case "sz" -> run.size(Xml.value(element));
      case "highlight" -> run.shade();
      default -> {}
    }
  }

  /** Within a paragraph's own properties this hides its end mark, not its text. */
  private void hide(boolean on) {
    if (!inParagraphProperties && on) {
      run.hide(true);
    }
  }

  private void shade(XMLStreamReader element) {
    String fill = Xml.attribute(element, "fill");
    if (fill.isEmpty() || "auto".equals(fill) || "FFFFFF".equalsIgnoreCase(fill)) {
      return;
    }
    if (inParagraphProperties) {
      flow.shade();
    } else {
      run.shade();
    }
  }

  @Override
  public void text(String text) {
    if (inText && skipping == 0) {
      print(text);
    }
  }

  @Override
  public void end(String name) {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (name) {
      case "txbxContent" -> closeBox();
      case "tbl" -> tables--;
      case "tc" -> flow.endCell();
      case "tr" -> flow.endRow();
      case "p" -> flow.endParagraph();
      case "pPr" -> inParagraphProperties = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  @Override
  public boolean isDone() {
    return tally.isFull();
  }

  private void closeBox() {
    String box = flow.text();
    flow = outer.pop();
    flow.append(box);
  }

  private void print(String text) {
    // Tables and text boxes may be painted in any colour by ways not followed here: white text in them is taken as meant.
    boolean onPaper = tables == 0 && outer.isEmpty() && !flow.isShaded();
    if (run.isUnseen(onPaper)) {
      tally.hide(text);
    } else {
      flow.print(tally.take(text));
    }
  }

  private static String symbol(String code) {
    return code.matches("[0-9A-Fa-f]{4}") ? String.valueOf((char) Integer.parseInt(code, 16)) : "";
  }
}
