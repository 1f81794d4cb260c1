package org.interviewkit.storage.extraction;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through XML once, from front to back, following no reference to anywhere. */
final class Xml {

  /** Deeper nesting than any word processor writes. */
  private static final int DEEPEST = 500;

  /** What is met on the way, by local names: the transitional and the strict form differ in their namespaces only. */
  interface Visitor {

    void begin(String name, XMLStreamReader element);

    void text(String text);

    void end(String name);

    /** Whether enough was seen. */
    boolean isDone();
  }

  private Xml() {}

  static void walk(InputStream in, Visitor visitor) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      int depth = 0;
      while (reader.hasNext() && !visitor.isDone()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth > DEEPEST) {
              throw WordDocument.damaged();
            }
            visitor.begin(reader.getLocalName(), reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> visitor.text(reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            visitor.end(reader.getLocalName());
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WordDocument.damaged();
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw WordDocument.damaged();
    }
  }

  /** The {@code w:val} of an element, {@code ""} if it has none. */
  static String value(XMLStreamReader element) {
    return attribute(element, "val");
  }

  /** An attribute by its local name, {@code ""} if it is absent. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether a switch such as {@code <w:vanish/>} is on. */
  static boolean isOn(XMLStreamReader element) {
    return switch (value(element)) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
