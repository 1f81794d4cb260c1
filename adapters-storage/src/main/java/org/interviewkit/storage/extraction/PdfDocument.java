package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** Reads a PDF page by page. */
final class PdfDocument {

  static final String MEDIA_TYPE = "application/pdf";

  /** A page with less text than this is a picture, or nearly empty. */
  private static final int SPARSE = 20;

  private final Limits limits;
  private final PagesRead progress;

  /**
   * A reader of such.
   *
   * @param progress hears of each page that was read
   */
  PdfDocument(Limits limits, PagesRead progress) {
    this.limits = limits;
    this.progress = progress;
  }

  Outcome read(Path file) {
    try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED, "the PDF needs a password: save it without one and hand it in again");
    } catch (NoClassDefFoundError e) {
      // Encryption with certificates needs a library that is not there on purpose: nobody here has the certificate.
      throw new UnreadableDocument(Reason.ENCRYPTED, "the PDF is encrypted for certain persons: save it without encryption and hand it in again");
    } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static UnreadableDocument damaged() {
    return new UnreadableDocument(Reason.DAMAGED, "the PDF is damaged or cut off: it cannot be opened");
  }

  private Outcome read(PDDocument document) throws IOException {
    Budget budget = new Budget(limits.unpackedBytes());
    PdfWeight weight = new PdfWeight(budget);
    int pages = 0;
    for (PDPage page : document.getPages()) {
      pages++;
      if (pages > limits.pages()) {
        throw new UnreadableDocument(Reason.TOO_LARGE, "the PDF has more than " + limits.pages() + " pages");
      }
      weight.weigh(page.getCOSObject());
    }
    if (pages == 0) {
      throw document.getDocumentCatalog().getPages().getCount() > 0 ? damaged() : new UnreadableDocument(Reason.EMPTY, "the PDF has no pages");
    }
    int all = pages;
    PageReader reader = new PageReader(limits.characters(), read -> progress.page(read, all));
    reader.writeText(document, Writer.nullWriter());
    return judge(reader.pages(), reader.isCut(), weight.isBroken());
  }

  private Outcome judge(List<PageText> pages, boolean cut, boolean broken) {
    long written = pages.stream().mapToLong(PageText::length).sum();
    if (written < (long) SPARSE * pages.size() && pages.stream().anyMatch(PageText::isPainted)) {
      throw new UnreadableDocument(Reason.IMAGE_ONLY, "the PDF holds pictures of text but no text: export it from the program it was written with, or hand in a DOCX");
    }
    if (written == 0 && broken) {
      throw damaged();
    }
    if (written == 0) {
      throw new UnreadableDocument(Reason.EMPTY, "the PDF holds no text");
    }
    return new Outcome.Text(MEDIA_TYPE, pages.stream().map(PageText::text).toList(), warnings(pages, cut, broken));
  }

  private List<String> warnings(List<PageText> pages, boolean cut, boolean broken) {
    List<String> warnings = new ArrayList<>();
    if (cut) {
      warnings.add(Warnings.cut(limits.characters()));
    }
    if (broken) {
      warnings.add(Warnings.BROKEN);
    }
    int hidden = pages.stream().mapToInt(PageText::hidden).sum();
    if (hidden > 0) {
      warnings.add(Warnings.hidden(hidden, pages.stream().map(PageText::unseen).filter(words -> !words.isBlank()).collect(Collectors.joining(" "))));
    }
    List<Integer> pictures = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).length() < SPARSE && pages.get(i).isPainted()) {
        pictures.add(i + 1);
      }
    }
    if (!pictures.isEmpty()) {
      warnings.add(Warnings.pictures(pictures));
    }
    return warnings;
  }
}
