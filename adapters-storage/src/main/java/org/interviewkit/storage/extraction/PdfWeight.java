package org.interviewkit.storage.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Unpacks, and throws away, what reading a page would unpack, so that a bomb is found by its size before it costs memory. Notices what is broken on the way. */
final class PdfWeight {

  private static final Set<COSName> IRRELEVANT =
      Set.of(COSName.PARENT, COSName.ANNOTS, COSName.METADATA, COSName.STRUCT_PARENTS, COSName.getPDFName("PieceInfo"), COSName.getPDFName("Thumb"), COSName.B);

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Budget budget;
  private boolean broken;

  PdfWeight(Budget budget) {
    this.budget = budget;
  }

  /** Takes the weight of a page and all it needs from the budget; what was weighed before weighs nothing. */
  void weigh(COSDictionary page) {
    Deque<COSBase> waiting = new ArrayDeque<>();
    waiting.add(page);
    while (!waiting.isEmpty()) {
      COSBase base = waiting.remove();
      COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
      if (object instanceof COSArray array && seen.add(array)) {
        array.forEach(waiting::add);
      } else if (object instanceof COSDictionary dictionary && seen.add(dictionary) && !isImage(dictionary)) {
        dictionary.entrySet().stream().filter(entry -> !IRRELEVANT.contains(entry.getKey())).forEach(entry -> waiting.add(entry.getValue()));
        if (dictionary instanceof COSStream stream) {
          unpack(stream);
        }
      }
    }
  }

  /** Whether a part could not be unpacked to its end. */
  boolean isBroken() {
    return broken;
  }

  private static boolean isImage(COSDictionary dictionary) {
    return COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE));
  }

  private void unpack(COSStream stream) {
    try (InputStream raw = stream.createRawInputStream();
        InputStream plain = budget.counted(isDeflated(stream) ? new InflaterInputStream(raw) : raw)) {
      plain.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It weighs what could be unpacked; the reader makes of it what it can.
      broken = true;
    }
  }

  private static boolean isDeflated(COSStream stream) {
    COSBase filters = stream.getFilters();
    COSBase first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
  }
}
