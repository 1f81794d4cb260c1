package org.interviewkit.storage.extraction;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Lets a reader of text notice shapes, pictures and colours too, without decoding any of them. */
final class CanvasOperators {

  private interface Action {
    void take(List<COSBase> operands) throws IOException;
  }

  private static final Rectangle2D EVERYWHERE = new Rectangle2D.Float(-100_000, -100_000, 200_000, 200_000);
  private static final Rectangle2D UNIT = new Rectangle2D.Float(0, 0, 1, 1);

  private final PDFStreamEngine engine;
  private final Supplier<Canvas> canvas;
  private final Outline outline = new Outline();
  private final Palette palette;

  CanvasOperators(PDFStreamEngine engine, Supplier<Canvas> canvas) {
    this.engine = engine;
    this.canvas = canvas;
    this.palette = new Palette(engine);
  }

  /** Adds the operators to the reader. */
  void register() {
    palette.register((name, action) -> on(name, action::take));
    on("re", operands -> outline.rectangle(placed(rectangle(operands))));
    on("m", operands -> outline.begin(point(operands, 0)));
    on("l", operands -> outline.line(point(operands, 0)));
    on("c", operands -> outline.curve(point(operands, 0), point(operands, 2), point(operands, 4)));
    on("v", operands -> outline.curve(point(operands, 0), point(operands, 2)));
    on("y", operands -> outline.curve(point(operands, 0), point(operands, 2)));
    List.of("f", "F", "f*", "B", "B*", "b", "b*").forEach(name -> on(name, operands -> fill()));
    List.of("n", "S", "s").forEach(name -> on(name, operands -> outline.clear()));
    on("sh", operands -> canvas.get().paint(EVERYWHERE, Optional.empty()));
    on("BI", operands -> canvas.get().picture(placed(UNIT)));
    DrawObject forms = new DrawObject(engine);
    on(
        "Do",
        operands -> {
          if (!operands.isEmpty() && operands.get(0) instanceof COSName name && engine.getResources().isImageXObject(name)) {
            canvas.get().picture(placed(UNIT));
          } else {
            forms.process(Operator.getOperator("Do"), operands);
          }
        });
  }

  private void fill() {
    double alpha = engine.getGraphicsState().getNonStrokeAlphaConstant();
    Optional<Ink> ink = alpha > 0.95 ? Ink.of(engine.getGraphicsState().getNonStrokingColor()) : Optional.empty();
    if (alpha > 0.05) {
      outline.parts().forEach(area -> canvas.get().paint(area.box(), area.isRectangle() ? ink : Optional.empty()));
    }
    outline.clear();
  }

  private Rectangle2D rectangle(List<COSBase> operands) {
    float[] n = numbers(operands, 4);
    return new Rectangle2D.Float(Math.min(n[0], n[0] + n[2]), Math.min(n[1], n[1] + n[3]), Math.abs(n[2]), Math.abs(n[3]));
  }

  private Rectangle2D placed(Rectangle2D area) {
    return engine.getGraphicsState().getCurrentTransformationMatrix().createAffineTransform().createTransformedShape(area).getBounds2D();
  }

  private Point2D point(List<COSBase> operands, int from) {
    float[] n = numbers(operands, from + 2);
    return engine.transformedPoint(n[from], n[from + 1]);
  }

  /** As many numbers as asked for; what is missing or no number is 0. */
  static float[] numbers(List<COSBase> operands, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < Math.min(count, operands.size()); i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }

  private void on(String name, Action action) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            action.take(operands);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }
}
