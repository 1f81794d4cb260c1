package org.interviewkit.storage.extraction;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/** A colour, each part 0–1. */
record Ink(float red, float green, float blue) {

  static final Ink WHITE = new Ink(1, 1, 1);

  /** Nothing for colours that only their colour space can tell. */
  static Optional<Ink> of(PDColor color) {
    float[] parts = color.getComponents();
    if (color.getColorSpace() instanceof PDDeviceGray && parts.length == 1) {
      return Optional.of(new Ink(parts[0], parts[0], parts[0]));
    }
    if (color.getColorSpace() instanceof PDDeviceRGB && parts.length == 3) {
      return Optional.of(new Ink(parts[0], parts[1], parts[2]));
    }
    return Optional.empty();
  }

  /** Whether an eye can hardly tell the two apart: 5 % of the range in every part. */
  boolean isNearly(Ink other) {
    return Math.abs(red - other.red) < 0.05 && Math.abs(green - other.green) < 0.05 && Math.abs(blue - other.blue) < 0.05;
  }
}
