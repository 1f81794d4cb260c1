/** The only package that sees ONNX Runtime. Its classes are defined anew where that library is loaded from. */
package org.interviewkit.embedding.onnx;
