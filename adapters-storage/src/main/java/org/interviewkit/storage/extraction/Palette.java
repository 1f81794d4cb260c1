package org.interviewkit.storage.extraction;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/** Follows the fill colour of a page. Colour profiles, which are costly and hostile in their turn, are taken for what they nearly are. */
final class Palette {

  /** Takes the operators. */
  interface Registry {
    void on(String name, Action action);
  }

  /** What an operator does. */
  interface Action {
    void take(List<COSBase> operands);
  }

  /** Stands for patterns, spot colours and the rest. Real CMYK is mixed to RGB at once and never stands here itself. */
  private static final PDColorSpace UNKNOWN = PDDeviceCMYK.INSTANCE;

  private final PDFStreamEngine engine;

  Palette(PDFStreamEngine engine) {
    this.engine = engine;
  }

  void register(Registry registry) {
    registry.on("g", operands -> set(PDDeviceGray.INSTANCE, CanvasOperators.numbers(operands, 1)));
    registry.on("rg", operands -> set(PDDeviceRGB.INSTANCE, CanvasOperators.numbers(operands, 3)));
    registry.on("k", operands -> set(PDDeviceRGB.INSTANCE, mixed(CanvasOperators.numbers(operands, 4))));
    registry.on("cs", this::chooseSpace);
    registry.on("sc", this::choose);
    registry.on("scn", this::choose);
  }

  private void chooseSpace(List<COSBase> operands) {
    PDColorSpace space = operands.isEmpty() ? UNKNOWN : space(operands.get(0));
    set(space, new float[space.getNumberOfComponents()]);
  }

  private void choose(List<COSBase> operands) {
    PDColorSpace space = engine.getGraphicsState().getNonStrokingColorSpace();
    set(space, CanvasOperators.numbers(operands, space.getNumberOfComponents()));
  }

  private void set(PDColorSpace space, float... parts) {
    engine.getGraphicsState().setNonStrokingColorSpace(space);
    engine.getGraphicsState().setNonStrokingColor(new PDColor(parts, space));
  }

  private static float[] mixed(float... cmyk) {
    float light = 1 - cmyk[3];
    return new float[] {(1 - cmyk[0]) * light, (1 - cmyk[1]) * light, (1 - cmyk[2]) * light};
  }

  private PDColorSpace space(COSBase operand) {
    COSBase named = operand instanceof COSName name ? lookUp(name) : operand;
    if (COSName.DEVICEGRAY.equals(named)) {
      return PDDeviceGray.INSTANCE;
    }
    if (COSName.DEVICERGB.equals(named)) {
      return PDDeviceRGB.INSTANCE;
    }
    return named instanceof COSArray array && array.size() > 0 ? space(array) : UNKNOWN;
  }

  private static PDColorSpace space(COSArray array) {
    COSBase family = array.getObject(0);
    int parts = array.size() > 1 && array.getObject(1) instanceof COSStream profile ? profile.getInt(COSName.N) : 0;
    boolean profiled = COSName.ICCBASED.equals(family);
    if (COSName.CALGRAY.equals(family) || profiled && parts == 1) {
      return PDDeviceGray.INSTANCE;
    }
    return COSName.CALRGB.equals(family) || profiled && parts == 3 ? PDDeviceRGB.INSTANCE : UNKNOWN;
  }

  private COSBase lookUp(COSName name) {
    COSDictionary spaces = engine.getResources() == null ? null : engine.getResources().getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    COSBase found = spaces == null ? null : spaces.getDictionaryObject(name);
    return found == null ? name : found;
  }
}
