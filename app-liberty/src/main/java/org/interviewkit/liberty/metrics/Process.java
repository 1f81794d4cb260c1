package org.interviewkit.liberty.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;

/** What this process takes of the machine, under the names that dashboards for Prometheus expect. */
final class Process {

  private static final double MILLIS = 1e3;
  private static final double NANOS = 1e9;

  private Process() {}

  static void write(Exposition out) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    out.metric("jvm_memory_used_bytes", "gauge", "Memory in use.");
    out.sample("jvm_memory_used_bytes", memory.getHeapMemoryUsage().getUsed(), "area", "heap");
    out.sample("jvm_memory_used_bytes", memory.getNonHeapMemoryUsage().getUsed(), "area", "nonheap");
    out.metric("jvm_threads_current", "gauge", "Threads of the platform.").sample("jvm_threads_current", ManagementFactory.getThreadMXBean().getThreadCount());
    out.metric("process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.");
    out.sample("process_start_time_seconds", runtime.getStartTime() / MILLIS);
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof com.sun.management.OperatingSystemMXBean detailed) {
      out.metric("process_cpu_seconds_total", "counter", "Processor time.").sample("process_cpu_seconds_total", detailed.getProcessCpuTime() / NANOS);
    }
  }
}
