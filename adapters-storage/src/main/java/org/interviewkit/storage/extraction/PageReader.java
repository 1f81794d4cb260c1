package org.interviewkit.storage.extraction;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the pages of a PDF in reading order and leaves out what nobody sees. */
final class PageReader extends PDFTextStripper {

  /** Letters smaller than this are no letters to an eye: 2 points are 0.7 mm. */
  private static final float SMALLEST_POINTS = 2;

  /** Pages with more shapes than this and no text have their letters drawn. */
  private static final int MANY_SHAPES = 200;

  private final List<PageText> pages = new ArrayList<>();
  private final List<TextPosition> invisible = new ArrayList<>();
  private final int most;
  private final IntConsumer progress;
  private Canvas canvas = new Canvas();
  private PDRectangle visible = new PDRectangle();
  private int characters;
  private final StringBuilder unseen = new StringBuilder();
  private int hidden;
  private boolean printing;

  /**
   * A reader.
   *
   * @param most characters in all
   * @param progress hears how many pages were read
   */
  PageReader(int most, IntConsumer progress) {
    this.most = most;
    this.progress = progress;
    setSuppressDuplicateOverlappingText(true);
    setLineSeparator("\n");
    setAddMoreFormatting(false);
    new CanvasOperators(this, () -> canvas).register();
  }

  /** The pages read so far. */
  List<PageText> pages() {
    return pages;
  }

  /** Whether there was more text than allowed. */
  boolean isCut() {
    return characters > most;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (isCut()) {
      return;
    }
    canvas = new Canvas();
    // PDFBox computes it anew each time it is asked, and every letter asks
    visible = page.getCropBox();
    invisible.clear();
    unseen.setLength(0);
    hidden = 0;
    super.processPage(page);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (isUnseen(place, font, mode)) {
      hide(font.toUnicode(code));
      return;
    }
    printing = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    super.showGlyph(place, font, code, displacement);
  }

  private void hide(String text) {
    if (text != null) {
      hidden += text.isBlank() ? 0 : text.length();
      unseen.append(unseen.length() < Warnings.SHOWN + 1 ? text : "");
    }
  }

  private boolean isUnseen(Matrix place, PDFont font, RenderingMode mode) {
    float size = Math.max(place.getScalingFactorX(), place.getScalingFactorY());
    if (!(font instanceof PDType3Font) && size < SMALLEST_POINTS) {
      return true;
    }
    Point2D middle = new Point2D.Float(place.getTranslateX() + size * 0.2f, place.getTranslateY() + size * 0.3f);
    return isOffPage(middle) || mode == RenderingMode.FILL && isTransparentOrCamouflaged(middle);
  }

  private boolean isOffPage(Point2D at) {
    return !visible.contains((float) at.getX(), (float) at.getY());
  }

  private boolean isTransparentOrCamouflaged(Point2D at) {
    return getGraphicsState().getNonStrokeAlphaConstant() < 0.05 || canvas.swallows(Ink.of(getGraphicsState().getNonStrokingColor()), at);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (printing) {
      keep(text);
    } else {
      invisible.add(text);
    }
  }

  private void keep(TextPosition text) {
    characters += text.getUnicode().length();
    if (!isCut()) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writePage() throws IOException {
    if (isScan()) {
      invisible.forEach(this::keep);
    } else {
      invisible.forEach(text -> hide(text.getUnicode()));
    }
    StringWriter written = new StringWriter();
    output = written;
    setSortByPosition(ReadingOrder.isDisturbed(charactersByArticle));
    super.writePage();
    pages.add(new PageText(LineBreaks.mend(written.toString()), hidden, unseen.toString(), canvas.holdsPictures() || canvas.shapes() > MANY_SHAPES));
    progress.accept(pages.size());
  }

  /** A scan whose text was recognised carries that text unseen behind the picture: it is what the reader of the picture sees. */
  private boolean isScan() {
    return canvas.holdsPictures() && charactersByArticle.stream().mapToInt(List::size).sum() < 20;
  }
}
