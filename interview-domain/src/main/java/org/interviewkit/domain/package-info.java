/**
 * What is true in an interview, whoever runs it: the model and its rules.
 *
 * <p>Pure Java: nothing here reads a clock, a file, a network or a configuration. What a rule needs to know is handed to it. Every type is immutable and safe to
 * share between threads. Packages are by concept and free of cycles: {@code transcript}, {@code rubric}, {@code document} and {@code account} stand alone; {@code
 * role}, {@code candidate}, {@code supervision} and {@code evaluation} build on them; {@code interview} brings them together.
 */
package org.interviewkit.domain;
