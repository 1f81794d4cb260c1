package org.interviewkit.storage.extraction;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the named styles of a DOCX say that matters here: which of them hide text, which make list items. */
final class WordStyles {

  private static final int LONGEST_CHAIN = 20;

  private final Set<String> hiding = new HashSet<>();
  private final Set<String> listing = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();

  void read(InputStream styles) {
    Xml.walk(styles, new Reader());
  }

  boolean hides(String style) {
    return inherits(style, hiding);
  }

  boolean lists(String style) {
    return inherits(style, listing);
  }

  private boolean inherits(String style, Set<String> marked) {
    String at = style;
    for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
      if (marked.contains(at)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }

  private final class Reader implements Xml.Visitor {

    private String style = "";

    @Override
    public void begin(String name, XMLStreamReader element) {
      switch (name) {
        case "style" -> style = Xml.attribute(element, "styleId");
        case "basedOn" -> parents.put(style, Xml.value(element));
        case "vanish" -> mark(hiding, Xml.isOn(element));
        case "numId" -> mark(listing, !"0".equals(Xml.value(element)));
        default -> {}
      }
    }

    private void mark(Set<String> styles, boolean on) {
      if (on && !style.isEmpty()) {
        styles.add(style);
      }
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(String name) {
      if ("style".equals(name)) {
        style = "";
      }
    }

    @Override
    public boolean isDone() {
      return false;
    }
  }
}
