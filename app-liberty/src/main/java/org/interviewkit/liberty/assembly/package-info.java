/** Reads the configuration and puts the system together: the only place that knows adapters and configuration keys. */
package org.interviewkit.liberty.assembly;
