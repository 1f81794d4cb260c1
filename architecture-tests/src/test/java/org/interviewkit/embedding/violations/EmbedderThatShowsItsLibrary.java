package org.interviewkit.embedding.violations;

import ai.onnxruntime.OrtEnvironment;

/** Wrong: uses ONNX Runtime outside the package that is loaded with it. */
final class EmbedderThatShowsItsLibrary {

  OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
  }
}
