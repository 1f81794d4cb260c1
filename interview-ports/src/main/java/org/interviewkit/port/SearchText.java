package org.interviewkit.port;

import java.text.Normalizer;
import java.util.Locale;
import org.interviewkit.domain.Require;

/**
 * Text made comparable for the filters of lists: upper and lower case alike ("STRASSE" finds "Straße"), composed and decomposed letters alike, everything else
 * literally. Keepers that search in their own store keep this form beside the text.
 *
 * @param folded the comparable form; handed in as any text, and folding twice gives the same
 */
public record SearchText(String folded) {

  /** Folds. */
  public SearchText {
    String composed = Normalizer.normalize(Require.present("text", folded), Normalizer.Form.NFC);
    // by code point, because lower-casing a whole string treats a sigma at its end differently, and a part of a text has other ends
    folded = composed.toUpperCase(Locale.ROOT).codePoints().map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** Whether {@code part} stands in this text. The empty text stands in every one. */
  public boolean contains(SearchText part) {
    return folded.contains(part.folded);
  }
}
