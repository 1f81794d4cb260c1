package org.interviewkit.liberty.rest;

/** HTML in which every text is escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Adds markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text of anybody's. */
  Html text(Object anything) {
    out.append(escaped(String.valueOf(anything)));
    return this;
  }

  /** Adds an element that holds text. */
  Html element(String tag, Object anything) {
    return raw("<" + tag + ">").text(anything).raw("</" + tag.split(" ", 2)[0] + ">");
  }

  /** Text that cannot become markup, neither between tags nor in a quoted attribute. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
