/** Measurements, run on request: {@code java … org.interviewkit.persistence.bench.StoreBenchmark}. */
package org.interviewkit.persistence.bench;
