package org.interviewkit.storage.extraction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was painted on a page so far, kept just well enough to tell whether text stands out from it. In doubt it does. */
final class Canvas {

  /** A busier page is a drawing; colours are not compared on it. */
  private static final int MOST = 2_000;

  private record Patch(Rectangle2D area, Optional<Ink> ink) {}

  private final List<Patch> patches = new ArrayList<>();
  private int shapes;
  private boolean pictures;

  /** Something of one colour, or of colours unknown. */
  void paint(Rectangle2D area, Optional<Ink> ink) {
    shapes++;
    if (patches.size() < MOST && area.getHeight() > 3 && area.getWidth() > 3) {
      patches.add(new Patch(area, ink));
    }
  }

  /** A picture. */
  void picture(Rectangle2D area) {
    pictures |= area.getWidth() > 50 && area.getHeight() > 50;
    paint(area, Optional.empty());
  }

  /** Whether there is a picture on it that is more than an ornament. */
  boolean holdsPictures() {
    return pictures;
  }

  /** How many things were painted. */
  int shapes() {
    return shapes;
  }

  /** Whether something of this colour disappears in the ground at this place. */
  boolean swallows(Optional<Ink> ink, Point2D at) {
    if (ink.isEmpty() || patches.size() == MOST) {
      return false;
    }
    for (int i = patches.size() - 1; i >= 0; i--) {
      if (patches.get(i).area().contains(at)) {
        return patches.get(i).ink().filter(ink.get()::isNearly).isPresent();
      }
    }
    return ink.get().isNearly(Ink.WHITE);
  }
}
