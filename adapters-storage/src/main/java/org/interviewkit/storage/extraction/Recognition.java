package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.document.FileSignature;
import org.interviewkit.domain.document.PlainText;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.document.UnreadableDocument.Reason;

/** Tells by the first bytes who is to read a file, and reads it at once if it is plain text. */
final class Recognition {

  private static final Map<String, String> PROMISES = Map.of("pdf", "PDF", "docx", "DOCX");

  private final Limits limits;

  Recognition(Limits limits) {
    this.limits = limits;
  }

  /** The text of a plain text file; nothing if the file must be opened in a process of its own. */
  Optional<Outcome.Text> recognise(String fileName, Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new UnreadableDocument(Reason.EMPTY, "the file is empty: it holds no bytes");
    }
    byte[] head = head(file, FileSignature.HEAD);
    return switch (FileSignature.of(head)) {
      case PDF, ZIP, OLE2 -> Optional.empty();
      case NONE -> Optional.of(prose(fileName, file));
      default -> throw unsupported(FileSignature.of(head));
    };
  }

  private Outcome.Text prose(String fileName, Path file) throws IOException {
    // Four bytes are the most a character takes; one more character shows that there is more.
    int most = limits.characters();
    Optional<String> decoded = PlainText.decode(fileName, head(file, 4 * (most + 1)));
    String promise = PROMISES.get(PlainText.extension(fileName));
    if (promise != null) {
      throw new UnreadableDocument(Reason.DAMAGED, "the file is named like a " + promise + " but is " + decoded.map(text -> "plain text").orElse("not one"));
    }
    Tally tally = new Tally(most);
    String text = tally.take(decoded.orElseThrow(() -> unsupported(FileSignature.NONE)));
    return new Outcome.Text(PlainText.MEDIA_TYPE, List.of(text), tally.isFull() ? List.of(Warnings.cut(most)) : List.of());
  }

  private static UnreadableDocument unsupported(FileSignature signature) {
    return new UnreadableDocument(Reason.UNSUPPORTED_TYPE, "the file is " + signature.description() + ": only PDF, DOCX and plain text can be read");
  }

  private static byte[] head(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }
}
