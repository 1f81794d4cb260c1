/**
 * How keepers that have no engine of their own have jobs done: on threads of this process, which alone has the keeper. Keepers that share jobs bring their own.
 */
package org.interviewkit.working;
