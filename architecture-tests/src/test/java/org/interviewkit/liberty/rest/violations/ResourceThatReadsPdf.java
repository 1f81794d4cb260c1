package org.interviewkit.liberty.rest.violations;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Wrong: opens a hostile file in the server itself. */
final class ResourceThatReadsPdf {

  PDDocument read(byte[] bytes) throws IOException {
    return Loader.loadPDF(bytes);
  }
}
