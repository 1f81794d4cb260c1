/** What the server counts about itself since it started, for Prometheus. Numbers alone: nobody's words, names or addresses. */
package org.interviewkit.liberty.metrics;
