package org.interviewkit.storage.extraction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The path being drawn on a page, as the boxes around its parts. */
final class Outline {

  /** Paths of more parts are drawings: what is beyond is not looked at. */
  private static final int MOST = 2_000;

  /** The box around one part, and whether the part fills it. */
  record Part(Rectangle2D box, boolean isRectangle) {}

  private final List<Part> parts = new ArrayList<>();
  private Rectangle2D box = new Rectangle2D.Double();
  private Point2D last = new Point2D.Double();
  private boolean open;
  private boolean straight;

  /** A whole rectangle. */
  void rectangle(Rectangle2D area) {
    end();
    add(new Part(area, true));
  }

  /** A new part. */
  void begin(Point2D at) {
    end();
    box = new Rectangle2D.Double(at.getX(), at.getY(), 0, 0);
    last = at;
    straight = true;
  }

  /** A straight line to a point. */
  void line(Point2D to) {
    open = true;
    straight &= Math.abs(to.getX() - last.getX()) < 0.1 || Math.abs(to.getY() - last.getY()) < 0.1;
    box.add(to);
    last = to;
  }

  /** A curve along points. */
  void curve(Point2D... points) {
    open = true;
    straight = false;
    for (Point2D point : points) {
      box.add(point);
      last = point;
    }
  }

  /** The parts drawn so far. */
  List<Part> parts() {
    end();
    return List.copyOf(parts);
  }

  /** Forgets the path: it was painted, or is not to be. */
  void clear() {
    open = false;
    parts.clear();
  }

  private void end() {
    if (open) {
      add(new Part(box, straight));
      open = false;
    }
  }

  private void add(Part part) {
    if (parts.size() < MOST) {
      parts.add(part);
    }
  }
}
